package vestovoy.vk;

import static java.util.Objects.requireNonNull;

/// One thing that was checked.
///
/// @param name what was checked, a stable word
/// @param grade whether it is as it should be
/// @param sentence what was found
/// @param remedy what to do about it; empty when nothing
public record Finding(String name, Grade grade, String sentence, String remedy) {
    public Finding {
        requireNonNull(name, "name");
        requireNonNull(grade, "grade");
        requireNonNull(sentence, "sentence");
        requireNonNull(remedy, "remedy");
    }

    /// How a thing stands.
    public enum Grade {
        /// As it should be.
        GOOD,
        /// The bot runs, but does less than it could.
        LESS,
        /// To be mended before the bot can be relied on.
        BAD
    }

    static Finding good(String name, String sentence) {
        return new Finding(name, Grade.GOOD, sentence, "");
    }

    static Finding less(String name, String sentence, String remedy) {
        return new Finding(name, Grade.LESS, sentence, remedy);
    }

    static Finding bad(String name, String sentence, String remedy) {
        return new Finding(name, Grade.BAD, sentence, remedy);
    }

    /// What VK's answer means when it is none: a token is judged only by an answer about it, never
    /// by VK being busy or away.
    static Finding failed(String name, String what, Answer answer) {
        return switch (answer) {
            case Answer.Refusal refusal ->
                    switch (refusal.reaction()) {
                        case SLOW, RETRY ->
                                bad(
                                        name,
                                        "It could not be checked: VK was busy ("
                                                + refusal.word()
                                                + ").",
                                        "Run check again in a minute.");
                        case CONFIG ->
                                bad(
                                        name,
                                        what + said(refusal),
                                        "Make a new token with the rights that docs/vk.md names.");
                        case HUMAN, GONE, BUG ->
                                bad(
                                        name,
                                        what + said(refusal),
                                        "Look the number up in docs/vk.md.");
                    };
            case Answer.NoAnswer nothing ->
                    bad(
                            name,
                            "It could not be checked: VK did not answer (" + nothing.word() + ").",
                            "Check the network and VK's address in the settings.");
            case Answer.Resting resting ->
                    bad(
                            name,
                            "It could not be checked: the day's budget is used up.",
                            "Run check again after " + resting.until() + ".");
            case Answer.NoToken none ->
                    less(name, what + " (" + none.word() + ").", "Add the token to the settings.");
            case Answer.Ok _ -> throw new IllegalArgumentException("an answer is no failure");
        };
    }

    static String said(Answer.Refusal refusal) {
        return " (" + refusal.word() + ": " + refusal.message() + ").";
    }
}
