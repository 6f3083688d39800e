package vestovoy.community;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Knows one family of personal data.
sealed interface Detector permits Addresses, Cards, Emails, OrderNumbers, Papers, Phones {
    /// What stands in a view, in the view's own places; finds may overlap.
    List<PersonalData.Span> in(Seen.View view);

    /// Adds every match of a pattern that holds; of a pattern with a group the group.
    static void collect(
            Pattern pattern,
            String text,
            PersonalData.Kind kind,
            Predicate<MatchResult> holds,
            List<PersonalData.Span> found) {
        Matcher matcher = pattern.matcher(text);
        int group = Math.min(1, matcher.groupCount());
        while (matcher.find()) {
            if (holds.test(matcher)) {
                found.add(new PersonalData.Span(matcher.start(group), matcher.end(group), kind));
            }
        }
    }

    /// The digits of a text, without anything else.
    static String digits(CharSequence text) {
        StringBuilder digits = new StringBuilder(text.length());
        text.chars()
                .filter(one -> Seen.isDigit((char) one))
                .forEach(one -> digits.append((char) one));
        return digits.toString();
    }
}
