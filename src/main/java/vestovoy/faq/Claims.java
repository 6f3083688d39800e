package vestovoy.faq;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a text claims, as far as it can be compared with another: its words that carry content, its
/// figures by unit, whether it denies, and whether it says that something changed.
///
/// @param stems words that carry content, cut to a crude stem
/// @param figures by unit; weeks count as days
/// @param past figures that the text itself calls those of the past ("вместо 7", "раньше было 14")
/// @param changed whether it says since when, or that it was otherwise before
/// @param otherwiseBefore whether it says outright that it was otherwise before
/// @param denies whether it says that something is not possible
record Claims(
        Set<String> stems,
        Map<String, Set<Integer>> figures,
        Set<Integer> past,
        boolean changed,
        boolean otherwiseBefore,
        boolean denies) {
    private static final int LETTERS_OF_A_STEM = 5;
    private static final int SHORTEST_STEM = 3;
    private static final int DAYS_OF_A_WEEK = 7;
    private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,40}");

    /// The longest come first.
    private static final List<String> ENDINGS =
            List.of(
                    ("иями ями ами ого его ому ему ыми ими ией иям иях ов ев ей ой ий ый ая яя ое ее ые ие ую юю ам ям "
                                    + "ах ях ом ем им ым их ых ия ью а я о е ы и у ю й ь")
                            .split(" "));

    private static final String UNITS =
            "(?<unit>₽|руб\\p{L}{0,5}|%|процент\\p{L}{0,3}|дн(?:я|ей|ю|ями)|день|недел\\p{L}{1,3}|месяц\\p{L}{0,3}|"
                    + "час(?:а|ов|ам)?|минут\\p{L}{0,3}|раз(?:а)?|позиц\\p{L}{1,4}|кг|балл\\p{L}{0,3})";
    private static final Pattern FIGURE =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}.,:])(?:(?<number>\\d{1,3}(?:[  ]\\d{3}){1,3}|\\d{1,7})|"
                            + "(?<word>одн(?:а|у|ой)|один|дв[ае]|двух|тр(?:и|[её]х)|четыре))[  \\-]{0,2}"
                            + UNITS
                            + "(?![\\p{L}\\p{N}])",
                    CASE);
    private static final Pattern WEEK =
            Pattern.compile("(?<!\\p{L})(?:раз в |за |на |^)?неделю(?!\\p{L})", CASE);
    private static final Pattern PAST =
            Pattern.compile(
                    "(?<!\\p{L})(?:вместо|раньше\\s{1,3}было|раньше|а\\s{1,3}не)\\s{1,3}(\\d{1,7})(?!\\d)",
                    CASE);
    private static final Pattern CHANGED =
            Pattern.compile(
                    "(?<!\\p{L})(?:с\\s{1,3}(?:\\d{1,2}\\s{1,3})?(?:январ|феврал|март|апрел|ма[яй]|июн|июл|август|сентябр|октябр|ноябр|декабр)\\p{L}{0,3}"
                            + "|с\\s{1,3}этого\\s{1,3}(?:года|месяца)|теперь|отныне|больше\\s{1,3}не|раньше\\s{1,3}было|условия\\s{1,3}изменились|старое\\s{1,3}правило)(?!\\p{L})",
                    CASE);
    private static final Pattern BEFORE =
            Pattern.compile(
                    "(?<!\\p{L})(?:больше\\s{1,3}не|раньше\\s{1,3}был[оаи]?|условия\\s{1,3}изменились|стар(?:ое|ые)\\s{1,3}правил[оа])(?!\\p{L})",
                    CASE);
    private static final Pattern DENIES =
            Pattern.compile(
                    "(?<!\\p{L})(?:нельзя|невозможно|нету?|никак|запрещен[оа]|не\\s{1,3}\\p{L}{2,20}(?:ем|им|ют|ят|ете|ите|ет|ит|ется|ится|тся))(?!\\p{L})",
                    CASE);
    private static final Pattern MONTH =
            Pattern.compile(
                    "(?:январ|феврал|марта|апрел|мая|июн|июл|август|сентябр|октябр|ноябр|декабр)");

    /// Short for "пункт выдачи заказов".
    private static final String PICK_UP_POINT = "пвз";

    /// Words that carry no content, with courtesies and those of questions; ё is е already.
    private static final Set<String> EMPTY =
            Set.of(
                    """
                    и в во не на я с со как а то так но да ты к у же вы за бы по ее мне от меня еще
                    нет о из ему когда вас вам вот был было была до если уже или ни быть для мы их
                    чем без будет можно нельзя здравствуйте пожалуйста спасибо сожалению добрый что
                    это где куда сколько теперь раньше при под про все только ли там тут чтобы очень
                    этого эта этот года год нам он она они его вместо
                    """
                            .strip()
                            .split("\\s+"));

    static Claims of(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replace('ё', 'е');
        Set<Integer> past = new HashSet<>();
        PAST.matcher(plain).results().forEach(found -> past.add(Integer.valueOf(found.group(1))));
        return new Claims(
                stems(plain),
                figures(plain, past),
                past,
                CHANGED.matcher(plain).find(),
                BEFORE.matcher(plain).find(),
                DENIES.matcher(plain).find());
    }

    private static Set<String> stems(String plain) {
        Set<String> stems = new HashSet<>();
        String bare = FIGURE.matcher(plain).replaceAll(" ");
        WORD.matcher(bare)
                .results()
                .map(MatchResult::group)
                .filter(word -> !EMPTY.contains(word) && !MONTH.matcher(word).lookingAt())
                .forEach(word -> stems.add(stem(word)));
        return stems;
    }

    private static String stem(String word) {
        if (word.equals(PICK_UP_POINT)) {
            return stem("пункт");
        }
        int length = word.length();
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && length - ending.length() >= SHORTEST_STEM) {
                length -= ending.length();
                break;
            }
        }
        return word.substring(0, Math.min(LETTERS_OF_A_STEM, length));
    }

    private static Map<String, Set<Integer>> figures(String plain, Set<Integer> past) {
        Map<String, Set<Integer>> figures = new HashMap<>();
        Matcher found = FIGURE.matcher(plain);
        while (found.find()) {
            String unit = unit(found.group("unit"));
            int number = number(found.group("number"), found.group("word"));
            int figure = unit.equals("нед") ? number * DAYS_OF_A_WEEK : number;
            if (!past.contains(figure)) {
                figures.computeIfAbsent(unit.equals("нед") ? "дн" : unit, _ -> new HashSet<>())
                        .add(figure);
            }
        }
        if (WEEK.matcher(plain).lookingAt()) {
            figures.computeIfAbsent("дн", _ -> new HashSet<>()).add(DAYS_OF_A_WEEK);
        }
        return figures;
    }

    private static String unit(String written) {
        return switch (written.charAt(0)) {
            case '₽' -> "руб";
            case '%' -> "процент";
            case 'д' -> "дн";
            default -> written.substring(0, Math.min(3, written.length()));
        };
    }

    private static int number(@Nullable String digits, String word) {
        if (digits != null) {
            return (int)
                    Math.min(
                            Integer.MAX_VALUE / DAYS_OF_A_WEEK,
                            Long.parseLong(digits.replaceAll("\\D", "")));
        }
        return switch (word.substring(0, 2)) {
            case "дв" -> 2;
            case "тр" -> 3;
            case "че" -> 4;
            default -> 1;
        };
    }

    /// Whether both give a figure of one unit, and none that both give.
    boolean figuresDiffer(Claims other) {
        return figures.entrySet().stream()
                .anyMatch(mine -> {
                    Set<Integer> theirs = other.figures.getOrDefault(mine.getKey(), Set.of());
                    return !theirs.isEmpty()
                            && mine.getValue().stream().noneMatch(theirs::contains);
                });
    }

    boolean sameFigures(Claims other) {
        return figures.equals(other.figures);
    }

    /// Whether it calls a figure that the earlier gives one of the past, and gives another of its
    /// unit.
    boolean overtakes(Claims earlier) {
        return past.stream()
                .anyMatch(old ->
                        earlier.figures.entrySet().stream()
                                .anyMatch(theirs ->
                                        theirs.getValue().contains(old)
                                                && figures.containsKey(theirs.getKey())));
    }

    int shared(Claims other) {
        return (int) stems.stream().filter(other.stems::contains).count();
    }

    /// The share of its content words that the other holds, 0..1; 0 when it has none.
    double within(Claims other) {
        return stems.isEmpty() ? 0 : (double) shared(other) / stems.size();
    }

    /// The share of all their content words that both hold, 0..1.
    double like(Claims other) {
        int shared = shared(other);
        int all = stems.size() + other.stems.size() - shared;
        return all == 0 ? 0 : (double) shared / all;
    }
}
