package vestovoy.community;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Bank accounts of people, and bank cards: four groups of four digits, or a number with the right
/// check digit, or any of that length after the word.
final class Cards implements Detector {
    private static final int FEWEST = 15;

    private static final Pattern GROUPED =
            Pattern.compile(
                    "(?<!\\d)(?<!\\d[ ./-])\\d{4}(?:[ ./_-]{1,3}\\d{4}){3}(?:[ -]?\\d{2,3})?(?!\\d)");
    private static final Pattern RUN =
            Pattern.compile("(?<!\\d)(?<!\\d[./-])[2-6](?:[ -]{0,2}\\d){14,18}(?!\\d)");
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?<!\\p{L})(?:карт\\p{L}{1,3}|сбер\\p{L}{0,6}|тинь\\p{L}{1,6}|реквизит\\p{L}{1,3})[^\\d\\uE000]{0,30}(\\d(?:[ ./-]{0,3}\\d){14,18})(?!\\d)");

    /// An account of a person is 20 digits long, and begins with 408 or 42.
    private static final Pattern ACCOUNT =
            Pattern.compile("(?<!\\d)(?<!\\d[./-])4(?:08|2\\d)(?:[ .-]{0,2}\\d){17}(?!\\d)");

    @Override
    public List<PersonalData.Span> in(Seen.View view) {
        List<PersonalData.Span> found = new ArrayList<>();
        String text = view.numbers();
        PersonalData.Kind kind = PersonalData.Kind.CARD;
        Detector.collect(GROUPED, text, kind, _ -> true, found);
        Detector.collect(RUN, text, kind, Cards::checked, found);
        Detector.collect(NAMED, text, kind, Cards::longEnough, found);
        Detector.collect(ACCOUNT, text, PersonalData.Kind.ACCOUNT, _ -> true, found);
        return found;
    }

    private static boolean longEnough(MatchResult match) {
        return Detector.digits(match.group(1)).length() >= FEWEST;
    }

    private static boolean checked(MatchResult match) {
        String digits = Detector.digits(match.group());
        return digits.length() >= FEWEST && luhn(digits);
    }

    /// ISO/IEC 7812-1, annex B.
    private static boolean luhn(String digits) {
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            int digit = digits.charAt(digits.length() - 1 - place) - '0';
            int weighed = place % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
