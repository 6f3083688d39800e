package vestovoy.community;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words and numbers of a view in their order, with what stands between them.
final class Tokens {
    private static final int LONGEST_GAP = 5;
    private static final Pattern TOKEN =
            Pattern.compile(
                    "(?<ordinal>\\d{1,3}-(?:я|й|е|го|ая|ый|ой|ья|му|ю|ом)(?!\\p{L}))"
                            + "|(?<number>\\d{1,7}(?:[а-яa-z]\\d{0,3}(?!\\p{L}))?(?:[/-]\\d{1,5}(?:[а-я](?!\\p{L}))?){0,2})"
                            + "|(?<word>\\p{L}{1,40}(?:-\\p{L}{1,40}){0,3})");

    /// @param start of its first character in the view
    /// @param end after its last
    /// @param low in lower case
    /// @param gap what stands before it, since the token before
    /// @param number whether it is one, as 5, 14а-60 or 12/3
    /// @param capital whether it begins with a capital letter
    /// @param veiled whether it is a number that is nobody's
    record Token(
            int start,
            int end,
            String low,
            String gap,
            boolean number,
            boolean capital,
            boolean veiled) {
        boolean word() {
            return !number;
        }

        /// Whether it may belong to what stands before it: nothing ends between them.
        boolean joins() {
            return gap.length() <= LONGEST_GAP && gap.chars().allMatch(Tokens::soft);
        }

        /// Whether only blanks stand before it.
        boolean follows() {
            return joins() && gap.isBlank();
        }

        /// Whether it is an ordinal number, as 1-я.
        boolean ordinal() {
            return !number && Seen.isDigit(low.isEmpty() ? ' ' : low.charAt(0));
        }

        /// A number's digits.
        int digits() {
            return (int) low.chars().filter(one -> Seen.isDigit((char) one)).count();
        }
    }

    private static final Token NONE = new Token(0, 0, "", "!", false, false, false);

    private final List<Token> tokens = new ArrayList<>();

    Tokens(Seen.View view) {
        Matcher matcher = TOKEN.matcher(view.low());
        int end = 0;
        while (matcher.find()) {
            if (matcher.group().equals("номер") && AddressWords.part(at(size() - 1))) {
                end = matcher.end();
                continue;
            }
            tokens.add(
                    new Token(
                            matcher.start(),
                            matcher.end(),
                            matcher.group(),
                            gap(view.low(), end, matcher.start()),
                            matcher.start("number") >= 0,
                            Character.isUpperCase(view.line().charAt(matcher.start())),
                            view.numbers().charAt(matcher.start())
                                    != view.low().charAt(matcher.start())));
            end = matcher.end();
        }
    }

    private static String gap(String text, int from, int to) {
        return text.substring(from, Math.min(to, from + LONGEST_GAP + 1));
    }

    private static boolean soft(int one) {
        return " ,.;:()/\n№\"«»'|-".indexOf(one) >= 0;
    }

    int size() {
        return tokens.size();
    }

    /// A token; outside of the text one that is nothing and joins nothing.
    Token at(int index) {
        return index < 0 || index >= tokens.size() ? NONE : tokens.get(index);
    }
}
