package vestovoy.community;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vestovoy.community.PersonalData.Kind;
import vestovoy.community.PersonalData.Span;

/// Family name, first name and patronymic, or a family name with initials, beside something else
/// that is personal: alone it may be anybody's. Where only a few words stand between, as in
/// `Иванова Мария Петровна, паспорт 4508 123456`, all of it is one find.
final class FullNames {
    /// Beside a phone or an e-mail address a name is how somebody is to be called.
    private static final Set<Kind> COMPANY =
            EnumSet.of(
                    Kind.ADDRESS,
                    Kind.PASSPORT,
                    Kind.INSURANCE,
                    Kind.TAX,
                    Kind.BIRTH,
                    Kind.CARD,
                    Kind.ACCOUNT);

    private static final int BESIDE = 60;
    private static final int JOINED = 24;
    private static final String PATRONYMIC =
            "\\p{L}{2,20}(?:ович|евич|ьич|ович[ауе]|евич[ауе]|овичем|евичем|овн|евн|иничн|ичн)(?:а|ы|е|у|ой)?(?!\\p{L})";
    private static final String NAME = "\\p{Lu}\\p{L}{1,30}(?:-\\p{Lu}\\p{L}{1,30})?";
    private static final Pattern WRITTEN =
            Pattern.compile(
                    "(?<!\\p{L})(?:"
                            + NAME
                            + " ){0,2}(?=\\p{Lu})"
                            + PATRONYMIC
                            + "(?: (?!Я|Мне|Мы)"
                            + NAME
                            + ")?|(?<!\\p{L})"
                            + NAME
                            + " \\p{Lu}\\. ?\\p{Lu}\\.|(?<!\\p{L})\\p{Lu}\\. ?\\p{Lu}\\. ?"
                            + NAME);
    private static final Pattern SMALL =
            Pattern.compile("(?<!\\p{L})\\p{Ll}{2,30} \\p{Ll}{2,30} (?=\\p{Ll})" + PATRONYMIC);
    private static final Pattern RECIPIENT =
            Pattern.compile(
                    "(?iu:(?<!\\p{L})(?:получател\\p{L}{1,3}|на имя|фио|ф\\. ?и\\. ?о\\.))[ :-]{1,3}("
                            + NAME
                            + "(?: "
                            + NAME
                            + "){0,2})");
    private static final List<Pattern> NAMES = List.of(WRITTEN, SMALL, RECIPIENT);
    private static final Pattern ENDS = Pattern.compile("[!?;]|\\p{L}{4,}\\.|\\n\\s*\\n");

    private FullNames() {}

    /// The finds with the names beside them.
    ///
    /// @param found in order, none overlapping another
    static List<Span> beside(List<Span> found, Seen.View view) {
        List<Span> all = new ArrayList<>(found);
        List<Span> company = found.stream().filter(span -> COMPANY.contains(span.kind())).toList();
        if (!company.isEmpty()) {
            for (Pattern pattern : NAMES) {
                collect(pattern.matcher(view.line()), company, view.line(), all);
            }
        }
        return all;
    }

    /// Names and finds both come in order: one walk over both.
    private static void collect(Matcher matcher, List<Span> found, String line, List<Span> all) {
        int near = 0;
        int group = matcher.groupCount();
        while (matcher.find()) {
            int start = matcher.start(group);
            int end = matcher.end(group);
            while (near < found.size() && found.get(near).end() + BESIDE <= start) {
                near++;
            }
            boolean beside = false;
            for (int at = near; at < found.size() && found.get(at).start() - BESIDE < end; at++) {
                beside = true;
                join(start, end, found.get(at), line, all);
            }
            if (beside) {
                all.add(new Span(start, end, Kind.NAME));
            }
        }
    }

    private static void join(int start, int end, Span find, String line, List<Span> all) {
        int from = Math.min(end, find.end());
        int to = Math.max(start, find.start());
        if (from < to && to - from <= JOINED && !ENDS.matcher(line.substring(from, to)).find()) {
            all.add(
                    new Span(
                            Math.min(start, find.start()), Math.max(end, find.end()), find.kind()));
        }
    }
}
