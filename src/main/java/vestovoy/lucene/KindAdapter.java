package vestovoy.lucene;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vestovoy.faq.LabelledPost;
import vestovoy.triage.Kind;

/// Moves a model towards the labelled posts of one community: the likeliest weights when those it
/// has are taken for the ones to expect (Chelba & Acero 2004, adaptation by a prior). Few posts
/// move it little, and only where their traits are; many overrule it.
///
/// One thread, one order: equal posts give an equal model.
final class KindAdapter {
    /// How strongly it holds to what it knew; chosen in docs/kinds.md.
    private static final double HOLD = 0.3;

    private static final int ROUNDS = 30;
    private static final double STEP = 0.2;

    private KindAdapter() {}

    /// The posts of which a kind is said.
    static List<KindLearner.Lesson> lessons(List<LabelledPost> posts) {
        List<KindLearner.Lesson> lessons = new ArrayList<>();
        for (LabelledPost post : posts) {
            Kind.of(post.kind())
                    .ifPresent(kind ->
                            lessons.add(new KindLearner.Lesson(Traits.of(post.text()), kind)));
        }
        return lessons;
    }

    static KindModel adapted(KindModel prior, List<KindLearner.Lesson> lessons) {
        return adapted(prior, lessons, HOLD);
    }

    static KindModel adapted(KindModel prior, List<KindLearner.Lesson> lessons, double hold) {
        if (lessons.isEmpty()) {
            return prior;
        }
        return prior.moved(moves(prior, lessons, hold), lessons.size());
    }

    /// How far each trait's weights move. What holds a trait back is shared among the texts that
    /// have it, so that one step a text goes down the whole loss.
    private static Map<Integer, double[]> moves(
            KindModel prior, List<KindLearner.Lesson> lessons, double hold) {
        Map<Integer, Integer> having = new HashMap<>();
        Map<Integer, double[]> moves = new HashMap<>();
        for (KindLearner.Lesson lesson : lessons) {
            for (int at = 0; at < lesson.traits().size(); at++) {
                having.merge(lesson.traits().trait(at), 1, Integer::sum);
                moves.computeIfAbsent(lesson.traits().trait(at), _ -> new double[KindModel.KINDS]);
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            double step = STEP / (1 + 0.2 * round);
            for (KindLearner.Lesson lesson : lessons) {
                step(prior, lesson, moves, having, hold, step);
            }
        }
        return moves;
    }

    private static void step(
            KindModel prior,
            KindLearner.Lesson lesson,
            Map<Integer, double[]> moves,
            Map<Integer, Integer> having,
            double hold,
            double step) {
        Traits traits = lesson.traits();
        double[] margins = prior.margins(traits);
        for (int at = 0; at < traits.size(); at++) {
            double[] move = requireNonNull(moves.get(traits.trait(at)));
            for (int kind = 0; kind < margins.length; kind++) {
                margins[kind] += move[kind] * traits.amount(at);
            }
        }
        double[] wrong = prior.likely(margins);
        wrong[KindModel.place(lesson.kind())] -= 1;
        for (int at = 0; at < traits.size(); at++) {
            double[] move = requireNonNull(moves.get(traits.trait(at)));
            double held = hold / having.getOrDefault(traits.trait(at), 1);
            for (int kind = 0; kind < wrong.length; kind++) {
                move[kind] -= step * (wrong[kind] * traits.amount(at) + held * move[kind]);
            }
        }
    }
}
