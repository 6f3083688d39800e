package vestovoy.community;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers of orders, returns, claims, contracts and cheques: in the forms that the community
/// names, after a word that says what they are, with the letters that belong to them, or alone.
final class OrderNumbers implements Detector {
    private static final int FEWEST_AFTER_SIGN = 4;
    private static final int FEWEST = 5;
    private static final int FEWEST_OF_A_NUMBER = 6;
    private static final int FEWEST_IN_BLANKS = 8;

    private static final String REFERENCE =
            "((?:(?<!\\p{L})(?!(?:на|от|за|до|по|с|со|из|в|во|и|у|о|об|а|но|не|уже)[ -]?\\d)\\p{L}{1,4}[ -]?)?(?<!\\d)\\d{1,14}(?:(?:[./_-]| (?=\\d))\\p{L}{0,2}\\d{1,14}){0,11}(?:-\\p{L}{1,2})?)(?![\\p{L}\\d])";
    private static final String THING =
            "(?:заказ\\p{L}{0,6}|возврат\\p{L}{0,3}|заявк\\p{L}{1,3}|заявлени\\p{L}{1,3}|договор\\p{L}{0,3}|чек\\p{L}{0,2}|обращени\\p{L}{1,3}|претензи\\p{L}{1,3}"
                    + "|отправлени\\p{L}{1,3}|посылк\\p{L}{1,3}|накладн\\p{L}{1,3}|тикет\\p{L}{0,2}|квитанци\\p{L}{1,3}|билет\\p{L}{0,3}|брон\\p{L}{1,5}"
                    + "|покупк\\p{L}{1,3}|трек\\p{L}{0,3}(?:-?номер\\p{L}{0,2})?|рма|rma|order|ord|zakaz\\p{L}{0,3}|доставк\\p{L}{1,3})";
    private static final Pattern OF_A_THING =
            Pattern.compile(
                    "(?<!\\p{L})"
                            + THING
                            + "[ :.,(«\"=-]{0,3}((?:под |с |по |за |это |мой |вот )?(?:номер\\p{L}{0,3}|ном|no|nr|id|n)?[ :.]{0,2}[№#]?[ :.=-]{0,3})"
                            + REFERENCE);
    private static final Pattern OF_A_SIGN =
            Pattern.compile(
                    "(?<!\\p{L})(?:номер\\p{L}{0,2}(?: \\p{L}{3,12}){0,2}|nomer|ном\\.|№|#)[ :.№#-]{0,4}"
                            + REFERENCE);
    private static final Pattern ASKED_FOR =
            Pattern.compile(
                    "(?<!\\p{L})(?:отмен\\p{L}{1,5}|провер\\p{L}{1,4}|верн\\p{L}{1,4}|ответ\\p{L}{0,2}|что|где|жду)(?: мне| мой| с| по| на){0,2} (\\d{6,12})(?![\\p{L}\\d]| \\d)");
    private static final Pattern LETTERED =
            Pattern.compile(
                    "(?<![\\p{L}\\d_/-])(\\p{L}{1,4}-\\d{1,10}(?:[/-]\\d{1,10}){0,4})(?![\\p{L}\\d])");

    /// Parts joined by hyphens; sizes have no part of four digits.
    private static final Pattern JOINED =
            Pattern.compile(
                    "(?<![\\p{L}\\d+])(?<!\\d[ ./-])(?=[\\d-]{0,20}\\d{4})\\d{1,10}(?:-\\d{1,10}){2,4}(?![\\p{L}\\d]|[./-]\\d)");

    /// Nothing else that a customer writes has so many digits.
    private static final Pattern LONG =
            Pattern.compile(
                    "(?<![\\p{L}\\d+_/-])(?<!\\d[ .,])\\d{8,14}(?![\\p{L}\\d_]|[./-]\\d| \\d)");

    private static final Pattern GOODS =
            Pattern.compile(
                    "артикул|(?<!\\p{L})(?:арт|код)(?!\\p{L})|штрих|товар|модел|ссылк|наличи|размер|коробк|упаковк|этикетк");
    private static final Pattern NEXT =
            Pattern.compile("(?:, ?| и |, и | или )(?:№ ?)?(\\d{5,14})(?![\\p{L}\\d]|[,.]\\d)");
    private static final int MOST_LISTED = 20;
    private static final Pattern BLANKS = Pattern.compile("\\d \\d");
    private static final Pattern GLUED = Pattern.compile("\\p{L}{1,4}-?\\d");
    private static final int FEWEST_JOINED = 9;
    private static final int NEAR = 40;
    private static final Pattern POSTAL =
            Pattern.compile("(?<![\\p{L}\\d])[a-z]{2}\\d{9}[a-z]{2}(?![\\p{L}\\d])");
    private static final Pattern ALONE =
            Pattern.compile(
                    "(?:^|\\n) {0,9}([#№]?\\d{6,12})(?=[ .,!?]{0,3}(?:$|\\n)|[ ,:-]{1,3}\\p{L})");

    private final List<OrderForm> forms;

    OrderNumbers(List<String> forms) {
        this.forms = forms.stream().map(OrderForm::new).toList();
    }

    @Override
    public List<PersonalData.Span> in(Seen.View view) {
        List<PersonalData.Span> found = new ArrayList<>();
        String text = view.numbers();
        PersonalData.Kind kind = PersonalData.Kind.ORDER;
        formed(text, found);
        ofThings(view, found);
        Detector.collect(OF_A_SIGN, text, kind, match -> numbered(match, view), found);
        Detector.collect(ASKED_FOR, text, kind, match -> !round(match.group(1)), found);
        Detector.collect(LETTERED, text, kind, match -> lettered(match, view), found);
        Detector.collect(POSTAL, text, kind, _ -> true, found);
        Detector.collect(JOINED, text, kind, OrderNumbers::joined, found);
        Detector.collect(LONG, text, kind, match -> !ofGoods(match, text), found);
        Detector.collect(ALONE, text, kind, match -> !round(match.group(1)), found);
        return found;
    }

    private void formed(String text, List<PersonalData.Span> found) {
        for (int at = 0; at < text.length(); at++) {
            for (OrderForm form : forms) {
                if (form.standsAt(at, text)) {
                    int end = at + form.form().length();
                    found.add(new PersonalData.Span(at, end, PersonalData.Kind.ORDER));
                }
            }
        }
    }

    private static void ofThings(Seen.View view, List<PersonalData.Span> found) {
        String text = view.numbers();
        Matcher matcher = OF_A_THING.matcher(text);
        while (matcher.find()) {
            boolean signed = !matcher.group(1).isBlank();
            int fewest = signed ? FEWEST_AFTER_SIGN : FEWEST;
            if (reference(matcher.group(2), fewest) && !isWord(matcher, 2, view)) {
                found.add(
                        new PersonalData.Span(
                                matcher.start(2), matcher.end(2), PersonalData.Kind.ORDER));
                more(matcher.end(2), text, found);
            }
        }
    }

    /// Those that follow in a list.
    private static void more(int end, String text, List<PersonalData.Span> found) {
        Matcher next = NEXT.matcher(text);
        int from = end;
        for (int one = 0;
                one < MOST_LISTED && next.region(from, text.length()).lookingAt();
                one++) {
            found.add(new PersonalData.Span(next.start(1), next.end(1), PersonalData.Kind.ORDER));
            from = next.end();
        }
    }

    /// Letters apart from their number are a word of the sentence, unless they are capitals.
    private static boolean isWord(MatchResult match, int group, Seen.View view) {
        int blank = match.group(group).indexOf(' ');
        int start = match.start(group);
        boolean lettered = Character.isLetter(match.group(group).charAt(0));
        return lettered
                && blank >= 0
                && view.line()
                        .substring(start, start + blank)
                        .chars()
                        .anyMatch(Character::isLowerCase);
    }

    private static boolean numbered(MatchResult match, Seen.View view) {
        return reference(match.group(1), FEWEST) && !isWord(match, 1, view);
    }

    /// Several groups apart by blanks may be sizes or amounts: of them more is wanted.
    private static boolean reference(String written, int fewest) {
        int digits = Detector.digits(written).length();
        boolean blanks = BLANKS.matcher(written).find();
        boolean glued = GLUED.matcher(written).lookingAt();
        return digits >= (blanks ? FEWEST_IN_BLANKS : glued ? FEWEST_AFTER_SIGN : fewest);
    }

    private static boolean lettered(MatchResult match, Seen.View view) {
        return Detector.digits(match.group(1)).length() >= FEWEST_OF_A_NUMBER
                && Character.isUpperCase(view.line().charAt(match.start(1)));
    }

    private static boolean joined(MatchResult match) {
        return Detector.digits(match.group()).length() >= FEWEST_JOINED;
    }

    private static boolean ofGoods(MatchResult match, String text) {
        String before = text.substring(Math.max(0, match.start() - NEAR), match.start());
        boolean linked =
                text.substring(match.end(), Math.min(text.length(), match.end() + 3))
                                .indexOf(Nobodys.VEIL)
                        >= 0;
        return linked || round(match.group()) || GOODS.matcher(before).find();
    }

    private static boolean round(String number) {
        return number.endsWith("000");
    }
}
