package vestovoy.community;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Passports, from the series through the number, insurance numbers (SNILS), the tax numbers of
/// people (INN), and dates of birth.
final class Papers implements Detector {
    private static final String SERIES = "\\d\\d[ -]?\\d\\d";
    private static final String NUMBER = "(?:номер\\p{L}{0,2}|ном\\.?|№|n|#)";
    private static final List<Pattern> PASSPORTS =
            List.of(
                    // The shape alone.
                    Pattern.compile(
                            "(?<![\\d+])(?<!\\d[ ./-])\\d\\d ?\\d\\d {1,2}(?:[№n#] ?)?\\d{6}(?! ?\\d|[/-]\\d)"),
                    // After the word, or before it.
                    Pattern.compile(
                            "(?<!\\p{L})(?:загран)?пас+порт\\p{L}{0,4}[^\\d\\uE000\\n]{0,40}((?<!\\d)"
                                    + SERIES
                                    + "[ ,.:/-]{0,3}"
                                    + NUMBER
                                    + "?[ :.]{0,2}\\d{3}[ -]?\\d{3})(?!\\d)"),
                    Pattern.compile(
                            "(?<![\\d+])("
                                    + SERIES
                                    + "[ №-]{0,3}\\d{6})(?= ?,? ?\\(?(?:мой |это )?пас+порт)"),
                    Pattern.compile(
                            "(?<!\\p{L})загран\\p{L}{0,14}[^\\d\\uE000\\n]{0,40}((?<!\\d)\\d\\d[ №-]{0,3}\\d{7})(?!\\d)"),
                    // Both parts by their words, in either order.
                    Pattern.compile(
                            "(?<!\\p{L})сери\\p{L}{1,2}[ :.-]{0,3}("
                                    + SERIES
                                    + "[ ,.;]{0,3}(?:и |а )?(?:паспорта )?"
                                    + NUMBER
                                    + "?[ :.-]{0,3}\\d{3} ?\\d{3})(?!\\d)"),
                    Pattern.compile(
                            "(?<!\\p{L})номер\\p{L}{0,2}(?: паспорта)?[ :.-]{0,3}((?<!\\d)\\d{6}[ ,.;]{0,3}(?:и |а )?сери\\p{L}{1,2}[ :.-]{0,3}"
                                    + SERIES
                                    + ")(?!\\d)"));

    private static final Pattern SHAPE =
            Pattern.compile(
                    "(?<![\\d+])(?<!\\d[./-])\\d{3}-\\d{3}-\\d{3}[ -]{0,2}\\d\\d(?!\\d|-\\d)");
    private static final Pattern CHECKED =
            Pattern.compile(
                    "(?<![\\d+])(?<!\\d[./-])\\d{3}[ .-]?\\d{3}[ .-]?\\d{3}[ .-]{0,2}\\d\\d(?!\\d|-\\d)");
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?<!\\p{L})снилс\\p{L}{0,2}[^\\d\\uE000\\n]{0,30}(\\d{3}[ .-]?\\d{3}[ .-]?\\d{3}[ .-]{0,2}\\d\\d)(?!\\d)");
    private static final Pattern TAX =
            Pattern.compile(
                    "(?<!\\p{L})инн\\p{L}{0,2}[^\\d\\uE000\\n]{0,20}(\\d{4}[ -]?\\d{4}[ -]?\\d{4})(?!\\d)");
    private static final Pattern BIRTH =
            Pattern.compile(
                    "(?<!\\p{L})(?:родил\\p{L}{1,4}|рожден\\p{L}{0,4}|д\\. ?р\\.?|др)[^\\d\\uE000\\n]{0,12}(\\d{1,2}(?:[./-]\\d{1,2}[./-](?:19|20)?\\d\\d| \\p{L}{3,8} (?:19|20)\\d\\d))(?!\\d)");
    private static final Pattern BORN =
            Pattern.compile(
                    "(?<![\\d.])(\\d{1,2}[./-]\\d{1,2}[./-](?:19|20)?\\d\\d)(?= ?,? ?(?:г\\. ?р|года? рожд))");
    private static final int PLACES = 9;
    private static final int MODULUS = 101;

    @Override
    public List<PersonalData.Span> in(Seen.View view) {
        List<PersonalData.Span> found = new ArrayList<>();
        String text = view.numbers();
        for (Pattern passport : PASSPORTS) {
            Detector.collect(passport, text, PersonalData.Kind.PASSPORT, _ -> true, found);
        }
        Detector.collect(TAX, text, PersonalData.Kind.TAX, _ -> true, found);
        Detector.collect(BIRTH, view.low(), PersonalData.Kind.BIRTH, _ -> true, found);
        Detector.collect(BORN, view.low(), PersonalData.Kind.BIRTH, _ -> true, found);
        PersonalData.Kind kind = PersonalData.Kind.INSURANCE;
        Detector.collect(SHAPE, text, kind, _ -> true, found);
        Detector.collect(NAMED, text, kind, _ -> true, found);
        Detector.collect(CHECKED, text, kind, Papers::checks, found);
        return found;
    }

    /// The check of the pension fund: digits weighed by 9 to 1, the sum modulo 101, of which 100 is
    /// written as 00.
    private static boolean checks(MatchResult match) {
        String digits = Detector.digits(match.group());
        int sum = 0;
        for (int place = 0; place < PLACES; place++) {
            sum += (digits.charAt(place) - '0') * (PLACES - place);
        }
        int check = Integer.parseInt(digits.substring(PLACES));
        return sum > 0 && sum % MODULUS % 100 == check;
    }
}
