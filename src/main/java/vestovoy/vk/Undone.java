package vestovoy.vk;

import java.time.Duration;
import java.time.InstantSource;
import vestovoy.reply.Delivery;

/// What it means for a write, whatever it is, that VK did not plainly do it.
final class Undone {
    /// Long enough for VK to finish a write that it had begun.
    static final Duration SETTLING = Duration.ofSeconds(5);

    /// VK counts calls by the second.
    private static final Duration NEXT_SECOND = Duration.ofSeconds(2);

    private static final Duration TROUBLE = Duration.ofSeconds(15);

    private final InstantSource clock;

    Undone(InstantSource clock) {
        this.clock = clock;
    }

    /// `Refused`, `Later` or `Unsure`.
    ///
    /// @param answer none that says that it was done
    Delivery by(Answer answer) {
        return switch (answer) {
            case Answer.NoToken none -> new Delivery.Refused(none.word());
            case Answer.Resting resting -> until(resting);
            case Answer.NoAnswer nothing when nothing.maybeDone() ->
                    new Delivery.Unsure(nothing.cause(), SETTLING);
            case Answer.NoAnswer nothing -> new Delivery.Later(nothing.cause(), TROUBLE);
            case Answer.Refusal refusal when refusal.code().leavesOutcomeUnknown() ->
                    new Delivery.Unsure(refusal.word(), SETTLING);
            case Answer.Refusal refusal -> refused(refusal);
            case Answer.Ok _ -> throw new IllegalArgumentException("it was done");
        };
    }

    /// Not before the rest is over.
    Delivery.Later until(Answer.Resting resting) {
        Duration left = Duration.between(clock.instant(), resting.until());
        return new Delivery.Later(resting.cause(), left.isPositive() ? left : Duration.ZERO);
    }

    /// VK certainly did nothing.
    private static Delivery refused(Answer.Refusal refusal) {
        return switch (refusal.reaction()) {
            case RETRY -> new Delivery.Later(refusal.word(), TROUBLE);
            case SLOW -> new Delivery.Later(refusal.word(), NEXT_SECOND);
            case HUMAN, GONE, CONFIG, BUG -> new Delivery.Refused(refusal.word());
        };
    }
}
