package vestovoy.vk;

import java.time.Duration;
import java.time.Instant;

/// How long a source leaves VK alone after a refusal. For one thread.
final class Lull {
    /// A daily limit ends next day at the latest; a call each half an hour finds out without
    /// prolonging it.
    private static final Duration LONGEST = Duration.ofMinutes(30);

    /// What is asked often rests shorter: about half an hour at the usual pace of search.
    private static final int TURNS = 20;

    private final Duration pause;
    private Instant until = Instant.MIN;

    /// @param every how far apart the source's calls are
    Lull(Duration every) {
        Duration turns = every.multipliedBy(TURNS);
        this.pause = turns.compareTo(LONGEST) < 0 ? turns : LONGEST;
    }

    boolean lasts(Instant now) {
        return now.isBefore(until);
    }

    Instant until() {
        return until;
    }

    /// What an answer other than [Answer.Ok] means: what VK stumbles over passes by itself, any
    /// other refusal does not by asking again soon.
    Sighting after(Answer answer, Instant now) {
        return switch (answer) {
            case Answer.NoToken _ -> new Sighting.NoToken();
            case Answer.Resting resting -> new Sighting.Resting(resting.until());
            case Answer.NoAnswer nothing -> new Sighting.Failed(nothing.cause(), false);
            case Answer.Refusal refusal -> {
                if (refusal.reaction() != Reaction.RETRY) {
                    until = now.plus(pause);
                }
                yield new Sighting.Failed(refusal.word(), refusal.reaction() == Reaction.CONFIG);
            }
            case Answer.Ok _ -> throw new IllegalArgumentException("nothing was refused");
        };
    }
}
