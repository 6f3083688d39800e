package vestovoy.store;

import vestovoy.intake.Decided;
import vestovoy.intake.Decided.Outcome;
import vestovoy.reply.Act;
import vestovoy.triage.Reason;

/// What a decision changes, in the transaction of its caller.
final class Decisions {
    private final Posts posts;
    private final Plans plans;
    private final Errands errands;
    private final Queue queue;
    private final Trail trail;

    Decisions(Database database) {
        posts = new Posts(database);
        plans = new Plans(database);
        trail = new Trail(database);
        errands = new Errands(database, trail);
        queue = new Queue(database, trail);
    }

    /// Commits a decision, if its post still waits with the wording that was decided on.
    boolean commit(Decided decided) {
        PostState state =
                switch (decided.outcome()) {
                    case Outcome.Answer _ -> PostState.ANSWERED;
                    case Outcome.ToPeople _ -> PostState.PEOPLE;
                    case Outcome.Hide _ -> PostState.HIDDEN;
                    case Outcome.Ignore _ -> PostState.IGNORED;
                };
        long id = decided.pending().id();
        if (!posts.decide(id, decided.pending().revision(), state, reason(decided), decided.at())) {
            return false;
        }
        trail.decided(decided);
        switch (decided.outcome()) {
            case Outcome.Answer(String text) -> answer(decided, text);
            case Outcome.ToPeople(String reason, int priority, String draft) -> {
                queue.open(id, reason, priority, draft, decided.at());
                notice(decided);
            }
            case Outcome.Hide _ -> hide(decided);
            case Outcome.Ignore _ -> {}
        }
        return true;
    }

    /// Plans the hiding. What was hidden before in this wording and put back is for people; and so
    /// is who wrote personal data, since something was asked.
    private void hide(Decided decided) {
        long id = decided.pending().id();
        boolean planned = errands.planByBot(id, new Act.Hide(), decided.at());
        if (planned && decided.decision().reason() == Reason.PERSONAL_DATA) {
            queue.open(id, reason(decided), 0, "", decided.at());
        } else if (planned) {
            queue.file(id, Actor.BOT, reason(decided), decided.at());
        } else {
            posts.move(id, PostState.PEOPLE, Reasons.HIDDEN_BEFORE, decided.at());
            queue.open(id, Reasons.HIDDEN_BEFORE, Queue.PRIORITY_OF_A_FAILURE, "", decided.at());
        }
    }

    /// Plans the reply. Where a constraint says that this post was answered before, people see it
    /// with the text as draft.
    private void answer(Decided decided, String text) {
        long id = decided.pending().id();
        if (!plans.planByBot(id, text, pleads(decided), decided.at())) {
            posts.move(id, PostState.PEOPLE, Reasons.ANSWERED_BEFORE, decided.at());
            queue.open(
                    id, Reasons.ANSWERED_BEFORE, Queue.PRIORITY_OF_A_FAILURE, text, decided.at());
        }
    }

    private void notice(Decided decided) {
        long id = decided.pending().id();
        if (!decided.notice().isBlank()
                && plans.planNotice(id, decided.notice(), pleads(decided), decided.at())) {
            trail.step(id, decided.at(), Actor.BOT, "notice-planned", reason(decided));
        }
    }

    private static boolean pleads(Decided decided) {
        return decided.decision().grounds().pleaded();
    }

    private static String reason(Decided decided) {
        return decided.outcome() instanceof Outcome.ToPeople people
                ? people.reason()
                : decided.decision().reason().code();
    }
}
