package vestovoy.console;

import vestovoy.desk.Case;

/// The reply box. The page's script keeps the same rule.
final class Box {
    private Box() {}

    /// What the box holds after a suggestion was put in: text that the bot wrote gives way, the
    /// moderator's own words stay in front.
    ///
    /// @param number which suggestion, counted from 1; a number that does not exist changes nothing
    static String with(Case one, String text, int number) {
        if (number < 1 || number > one.suggestions().size()) {
            return text;
        }
        String answer = one.suggestions().get(number - 1).answer();
        return isTheBots(one, text) ? answer : text.stripTrailing() + "\n\n" + answer;
    }

    private static boolean isTheBots(Case one, String text) {
        String said = text.strip();
        return said.isEmpty()
                || said.equals(one.draft().strip())
                || one.suggestions().stream().anyMatch(hit -> hit.answer().strip().equals(said));
    }
}
