package vestovoy.lucene;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import vestovoy.triage.Kind;

/// Learns which traits speak for which kind: logistic regression of each kind against all others
/// (liblinear: Fan et al. 2008). One thread, one seed: equal input gives equal weights.
final class KindLearner {
    private static final double COST = 2;
    private static final double PRECISE = 0.05;

    /// 1 would give each kind the same weight whatever the number of its texts, 0 each text.
    private static final double BALANCE = 0.5;

    private KindLearner() {}

    /// A text of a known kind.
    record Lesson(Traits traits, Kind kind) {}

    static float[] learn(List<Lesson> lessons) {
        Problem problem = new Problem();
        problem.l = lessons.size();
        problem.n = Traits.COUNT + 1;
        problem.bias = 1;
        problem.x = new Feature[problem.l][];
        problem.y = new double[problem.l];
        double[] counts = new double[Kind.values().length];
        for (int at = 0; at < problem.l; at++) {
            problem.x[at] = nodes(lessons.get(at).traits());
            problem.y[at] = KindModel.place(lessons.get(at).kind());
            counts[KindModel.place(lessons.get(at).kind())]++;
        }
        Parameter parameter = new Parameter(SolverType.L2R_LR, COST, PRECISE);
        parameter.setRandom(new Random(1));
        double[] weights = new double[counts.length];
        int[] labels = new int[counts.length];
        for (int kind = 0; kind < counts.length; kind++) {
            labels[kind] = kind;
            weights[kind] =
                    Math.pow(problem.l / (counts.length * Math.max(1, counts[kind])), BALANCE);
        }
        parameter.setWeights(weights, labels);
        Linear.disableDebugOutput();
        return weights(Linear.train(problem, parameter));
    }

    private static Feature[] nodes(Traits traits) {
        // Hashed groups may share a place.
        TreeMap<Integer, Double> sums = new TreeMap<>();
        for (int at = 0; at < traits.size(); at++) {
            sums.merge(traits.trait(at) + 1, (double) traits.amount(at), Double::sum);
        }
        Feature[] nodes = new Feature[sums.size() + 1];
        int at = 0;
        for (var entry : sums.entrySet()) {
            nodes[at++] = new FeatureNode(entry.getKey(), entry.getValue());
        }
        nodes[at] = new FeatureNode(Traits.COUNT + 1, 1);
        return nodes;
    }

    /// For each trait, the last being always there, a weight for each kind.
    private static float[] weights(Model model) {
        int kinds = Kind.values().length;
        float[] weights = new float[(Traits.COUNT + 1) * kinds];
        int[] labels = model.getLabels();
        double[] learned = model.getFeatureWeights();
        for (int trait = 0; trait <= Traits.COUNT; trait++) {
            for (int at = 0; at < labels.length; at++) {
                weights[trait * kinds + labels[at]] = (float) learned[trait * labels.length + at];
            }
        }
        return weights;
    }
}
