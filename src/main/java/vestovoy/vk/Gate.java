package vestovoy.vk;

import java.util.List;
import java.util.Optional;

/// Everything that keeps a call back: what rests, the day's budgets, the pace of its token. Safe
/// for use by many threads.
final class Gate {
    private static final int TOO_FAST = 6;

    private final Pauses pauses;
    private final Budgets budgets;
    private final Pace pace;

    Gate(Pauses pauses, Ration ration) {
        this.pauses = pauses;
        this.budgets = ration.budgets();
        this.pace = ration.pace();
    }

    /// Waits for the call's turn, or says at once what keeps it from being made.
    ///
    /// @throws InterruptedException when the program stops meanwhile
    Optional<Answer.Resting> enter(Asked asked) throws InterruptedException {
        // The day's calls first: whom they keep back must not have taken the trial of a rest.
        Optional<Answer.Resting> kept =
                pauses.resting(asked)
                        .or(() -> budgets.spend(asked.method()))
                        .or(() -> pauses.admit(asked));
        if (kept.isEmpty()) {
            pace.await(asked.token());
        }
        return kept;
    }

    /// Learns from the answer of a call that entered.
    void leave(Asked asked, Answer answer) {
        if (answer instanceof Answer.Refusal refusal && refusal.code().code() == TOO_FAST) {
            pace.slow(asked.token());
        }
        pauses.heed(asked, answer);
    }

    /// What would keep this call from being made.
    Optional<Answer.Resting> resting(Asked asked) {
        return pauses.resting(asked);
    }

    List<Rest> rests() {
        return pauses.now();
    }
}
