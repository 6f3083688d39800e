package vestovoy.community;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Phones: of Russia in any grouping, ten digits from 9, of other countries, and short ones where a
/// word says what they are. Free lines are not seen at all (see [Nobodys]).
final class Phones implements Detector {
    /// Digits of a phone of Russia after 8.
    private static final int LENGTH = 10;

    private static final String JOINT = "(?:[ ()\\[\\]./_-]{0,3}|,)";
    private static final String START = "(?<![\\d+a-z_])(?<!\\d[.-])";
    private static final String END = "(?!\\d)(?:,? {0,2}доб(?:авочный|\\.)? {0,2}\\d{1,5})?";
    private static final String NEIGHBOUR = "(?:375|380|99[234568]|37[34]|972)";

    private static final Pattern WHOLE =
            Pattern.compile(START + "(?:\\+ ?)?[78](?:" + JOINT + "\\d){10}" + END);
    private static final Pattern GLUED = Pattern.compile("(?<![\\d+_./-])[78]9\\d{9}(?!\\d)");
    private static final Pattern SHORT =
            Pattern.compile(
                    START
                            + "(?<!\\d )\\(?9\\d\\d\\)?[ ./-]{0,2}(?:\\d{3}[ ./-]?\\d\\d[ ./-]?\\d\\d|\\d\\d[ ./-]\\d\\d[ ./-]\\d{3})"
                            + END
                            + "|"
                            + START
                            + "9(?: \\d){9}"
                            + END);
    private static final Pattern FOREIGN =
            Pattern.compile("(?<!\\d)\\+ ?\\d(?:" + JOINT + "\\d){9,14}" + END);
    private static final Pattern UNSIGNED =
            Pattern.compile(
                    START
                            + "(?:00|8[ -]?10[ -]?)?"
                            + NEIGHBOUR
                            + "(?:"
                            + JOINT
                            + "\\d){8,9}"
                            + END);
    private static final Pattern CITY =
            Pattern.compile(
                    "(?<!\\p{L})(?:тел|телефон\\p{L}{0,4}|номер\\p{L}{0,2}|звони\\p{L}{0,3}|позвони\\p{L}{0,3}|перезвони\\p{L}{0,3}|набери\\p{L}{0,3}|домашний|городской)"
                            + "(?: (?:мне|нам|по|на|номеру|телефону|телефон|городской|домашний|мой)){0,3}[ .:№-]{1,4}"
                            + "((?:\\(\\d{3,5}\\) ?)?\\d{1,3}[ -]\\d\\d[ -]\\d\\d)(?![ -]?\\d)");
    private static final Pattern AREA =
            Pattern.compile(
                    "(?<!\\d)(?<!\\d )\\([3-9]\\d{2,4}\\) ?\\d{1,3}[ -]?\\d\\d[ -]?\\d\\d(?![ -]?\\d)");

    @Override
    public List<PersonalData.Span> in(Seen.View view) {
        List<PersonalData.Span> found = new ArrayList<>();
        String text = view.numbers();
        PersonalData.Kind kind = PersonalData.Kind.PHONE;
        Detector.collect(WHOLE, text, kind, match -> hasCode(match, text), found);
        Detector.collect(GLUED, text, kind, _ -> true, found);
        Detector.collect(SHORT, text, kind, _ -> true, found);
        Detector.collect(FOREIGN, text, kind, _ -> true, found);
        Detector.collect(UNSIGNED, text, kind, _ -> true, found);
        Detector.collect(AREA, text, kind, Phones::whole, found);
        Detector.collect(CITY, text, kind, _ -> true, found);
        return found;
    }

    /// No code of an area begins with 0, 1 or 2; and what goes on from a number before, with a code
    /// torn in two, is a row of amounts.
    private static boolean hasCode(MatchResult match, String text) {
        String first = match.group().split("[^\\d+]", 2)[0];
        boolean torn = first.length() == 2 || first.length() == 3;
        int before = match.start() - 2;
        boolean goesOn = before >= 0 && Seen.isDigit(text.charAt(before));
        return Detector.digits(match.group()).charAt(1) > '2' && !(torn && goesOn);
    }

    /// Whether a find is a phone of Russia with a town's code: people's own begin with 9.
    static boolean isOfATown(String find) {
        String digits = Detector.digits(find);
        boolean whole =
                digits.length() == LENGTH + 1
                        && (digits.charAt(0) == '7' || digits.charAt(0) == '8');
        return whole && WHOLE.matcher(find).matches() && digits.charAt(1) != '9';
    }

    private static boolean whole(MatchResult match) {
        return Detector.digits(match.group()).length() == LENGTH;
    }
}
