package vestovoy.community;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Family name, first name and patronymic, or a family name with initials, beside something else
/// that is personal: alone it may be anybody's.
final class FullNames {
    private static final int BESIDE = 60;
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

    private FullNames() {}

    static List<PersonalData.Span> beside(List<PersonalData.Span> found, Seen.View view) {
        List<PersonalData.Span> names = new ArrayList<>();
        if (!found.isEmpty()) {
            collect(WRITTEN.matcher(view.line()), found, names);
            collect(SMALL.matcher(view.line()), found, names);
        }
        return names;
    }

    private static void collect(
            Matcher matcher, List<PersonalData.Span> found, List<PersonalData.Span> names) {
        while (matcher.find()) {
            int start = matcher.start();
            int end = matcher.end();
            if (found.stream().anyMatch(span -> span.start() - BESIDE < end && start < span.end() + BESIDE)) {
                names.add(new PersonalData.Span(start, end, PersonalData.Kind.NAME));
            }
        }
    }
}
