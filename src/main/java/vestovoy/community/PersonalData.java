package vestovoy.community;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what must not be repeated, kept in an index or shown in a list: phones, e-mail addresses,
/// bank cards, order numbers, passport and insurance numbers.
///
/// Every pattern is bounded and free of nested repetition, so that reading takes linear time.
/// Masking twice changes nothing.
public final class PersonalData {
    private static final Pattern EMAIL =
            Pattern.compile(
                    "[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,4}");
    private static final Pattern DIGITS =
            Pattern.compile(
                    "(?<![\\p{N}\\p{L}_+])\\+?\\d(?:[ ()–-]{0,3}\\d){5,18}(?![\\p{N}\\p{L}_])");
    private static final List<Shape> SHAPES =
            List.of(
                    new Shape("[карта]", 13, 19, PersonalData::card),
                    new Shape("[телефон]", 10, 11, PersonalData::phone),
                    new Shape(
                            "[СНИЛС]",
                            11,
                            11,
                            (written, _) -> written.matches("\\d{3}-\\d{3}-\\d{3}[ -]\\d{2}")),
                    new Shape(
                            "[паспорт]",
                            10,
                            10,
                            (written, _) -> written.matches("\\d{2} ?\\d{2} \\d{6}")),
                    new Shape(
                            "[номер заказа]",
                            8,
                            14,
                            (written, _) -> written.matches("\\d{3,5}-\\d{5,9}")));

    /// Free lines belong to companies: +7 800.
    private static final String FREE = "800";

    private PersonalData() {}

    private record Shape(String mask, int fewest, int most, Test test) {
        boolean fits(String written, String digits) {
            return digits.length() >= fewest
                    && digits.length() <= most
                    && test.passes(written, digits);
        }
    }

    @FunctionalInterface
    private interface Test {
        boolean passes(String written, String digits);
    }

    /// The text with every find replaced by a word in brackets that says what stood there.
    public static String mask(String text) {
        return maskNumbers(EMAIL.matcher(text).replaceAll("[почта]"));
    }

    /// The same for what the community itself said: its own addresses are there to be read, a
    /// customer's numbers are not.
    public static String maskNumbers(String text) {
        return DIGITS.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(masked(found.group())));
    }

    private static String masked(String written) {
        String digits = written.replaceAll("\\D", "");
        return SHAPES.stream()
                .filter(shape -> shape.fits(written, digits))
                .map(Shape::mask)
                .findFirst()
                .orElse(written);
    }

    private static boolean phone(String written, String digits) {
        char first = digits.charAt(0);
        boolean whole =
                digits.length() == 11
                        && (first == '7' || first == '8')
                        && !digits.startsWith(FREE, 1);
        boolean shortened = digits.length() == 10 && first == '9';
        return !written.matches("\\d{3,5}-\\d{5,9}") && (whole || shortened);
    }

    private static boolean card(String written, String digits) {
        return luhn(digits) || written.matches("\\d{4}[ -]\\d{4}[ -]\\d{4}[ -]\\d{4}");
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
