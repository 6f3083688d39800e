package vestovoy.triage;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;

/// What is known around a post when it is decided; all of it may be unknown.
///
/// @param before what the bot said last to this author in this conversation, not long ago
/// @param answers whom the post answers
/// @param muted whether a person stepped into this thread lately: the bot keeps silent there
/// @param open whether this author's case of this conversation is with people already
/// @param toAuthor automatic texts to this author within the past hour
/// @param byCommunity automatic texts of this community within the past hour
/// @param turns automatic texts to this author in this thread since a person last spoke there: many
///   are a loop
/// @param waitSaid whether this author was told lately that people will answer
/// @param removalAsked whether this author was asked lately to remove personal data
/// @param delay how long people need at present; empty while nobody can tell
public record Situation(
        Optional<Said> before,
        Answers answers,
        boolean muted,
        boolean open,
        int toAuthor,
        int byCommunity,
        int turns,
        boolean waitSaid,
        boolean removalAsked,
        Optional<Duration> delay) {
    /// Whom a post answers.
    public enum Answers {
        /// Nobody: it stands for itself.
        NOBODY,
        /// The bot, or the community's voice.
        US,
        /// Another customer.
        CUSTOMER
    }

    private static final Situation UNKNOWN =
            new Situation(
                    Optional.empty(),
                    Answers.NOBODY,
                    false,
                    false,
                    0,
                    0,
                    0,
                    false,
                    false,
                    Optional.empty());

    public Situation {
        requireNonNull(before, "before");
        requireNonNull(answers, "answers");
        requireNonNull(delay, "delay");
    }

    /// What the bot asked back last, which the post may answer; empty when it said something else.
    Optional<Said> askedBack() {
        return before.filter(said -> said.verdict() == Verdict.CLARIFY);
    }

    /// Nothing is known but the post itself.
    public static Situation unknown() {
        return UNKNOWN;
    }
}
