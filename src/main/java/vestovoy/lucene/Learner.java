package vestovoy.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Learns a vector for each piece of text from groups of texts that mean the same, so that the sums
/// of a group lie together and those of different groups apart.
///
/// Pairs of one group against all other pairs of the batch, softmax over cosines in both directions
/// (InfoNCE: van den Oord et al. 2018; in-batch negatives: Henderson et al. 2017); steps by AdaGrad
/// (Duchi et al. 2011). One thread, one seed: equal input gives equal vectors.
final class Learner {
    /// How it learns; measured in docs/search.md.
    ///
    /// @param dimensions of a vector
    /// @param rounds over all groups
    /// @param pairs of each group in a round
    /// @param batch pairs that are told apart at a time
    /// @param temperature by which cosines are divided
    /// @param forgotten share of the pieces of a text that a step leaves out, so that none is
    ///   relied on
    /// @param step the first step's length
    record Plan(
            int dimensions,
            int rounds,
            int pairs,
            int batch,
            float temperature,
            float forgotten,
            float step,
            long seed) {}

    /// A text as the pieces it is made of: their numbers, and how much of each.
    static final class Text {
        private final int[] pieces;
        private final float[] amounts;

        Text(int[] pieces, float[] amounts) {
            this.pieces = pieces;
            this.amounts = amounts;
        }
    }

    private static final float TINY = 1e-9f;

    private final Plan plan;
    private final Random chance;
    private final float[] vectors;
    private final float[] squares;
    private final float[] slopes;
    private final boolean[] touched;
    private final List<Text> texts;
    private final int[][] groups;

    /// @param weights how much each piece counts at first: its rarity
    /// @param groups numbers of texts that mean the same, each group of two or more
    Learner(Plan plan, float[] weights, List<Text> texts, int[][] groups) {
        this.plan = plan;
        this.texts = texts;
        this.groups = groups;
        chance = new Random(plan.seed());
        vectors = new float[weights.length * plan.dimensions()];
        for (int at = 0; at < vectors.length; at++) {
            vectors[at] = (float) (chance.nextGaussian() * 0.1 * weights[at / plan.dimensions()]);
        }
        squares = new float[vectors.length];
        Arrays.fill(squares, 1e-6f);
        slopes = new float[vectors.length];
        touched = new boolean[weights.length];
    }

    /// Learns, and gives the vectors of all pieces, one after the other.
    float[] learn(Runnable afterRound) {
        for (int round = 0; round < plan.rounds(); round++) {
            List<int[]> pairs = pairs();
            for (int from = 0; from < pairs.size(); from += plan.batch()) {
                step(pairs.subList(from, Math.min(pairs.size(), from + plan.batch())));
            }
            afterRound.run();
        }
        return vectors;
    }

    /// Two different texts of each group and the group's number, all groups in a new order.
    private List<int[]> pairs() {
        List<int[]> pairs = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        for (int group = 0; group < groups.length; group++) {
            order.add(group);
        }
        for (int repetition = 0; repetition < plan.pairs(); repetition++) {
            Collections.shuffle(order, chance);
            for (int group : order) {
                int[] members = groups[group];
                int one = chance.nextInt(members.length);
                int other = chance.nextInt(members.length - 1);
                pairs.add(
                        new int[] {members[one], members[other < one ? other : other + 1], group});
            }
        }
        return pairs;
    }

    private void step(List<int[]> pairs) {
        int count = pairs.size();
        Side left = new Side(pairs, 0);
        Side right = new Side(pairs, 1);
        float[][] likeness = products(left.units, right.transposed());
        for (int row = 0; row < count; row++) {
            for (int column = 0; column < count; column++) {
                boolean same = row != column && pairs.get(row)[2] == pairs.get(column)[2];
                likeness[row][column] =
                        same ? Float.NEGATIVE_INFINITY : likeness[row][column] / plan.temperature();
            }
        }
        float[][] pull = pull(likeness);
        left.back(products(pull, right.units));
        right.back(products(transposed(pull), left.units));
        descend();
    }

    /// The slope of the loss by each likeness: both softmaxes less twice the truth.
    private float[][] pull(float[][] likeness) {
        int count = likeness.length;
        float[][] rows = softmax(likeness);
        float[][] columns = transposed(softmax(transposed(likeness)));
        float scale = 1 / (2 * count * plan.temperature());
        for (int row = 0; row < count; row++) {
            for (int column = 0; column < count; column++) {
                rows[row][column] =
                        scale
                                * (rows[row][column]
                                        + columns[row][column]
                                        - (row == column ? 2 : 0));
            }
        }
        return rows;
    }

    private static float[][] softmax(float[][] rows) {
        float[][] result = new float[rows.length][];
        for (int row = 0; row < rows.length; row++) {
            float most = Float.NEGATIVE_INFINITY;
            for (float number : rows[row]) {
                most = Math.max(most, number);
            }
            float[] powers = new float[rows[row].length];
            float sum = 0;
            for (int at = 0; at < powers.length; at++) {
                powers[at] = (float) Math.exp(rows[row][at] - most);
                sum += powers[at];
            }
            for (int at = 0; at < powers.length; at++) {
                powers[at] /= sum;
            }
            result[row] = powers;
        }
        return result;
    }

    private static float[][] transposed(float[][] rows) {
        float[][] turned = new float[rows[0].length][rows.length];
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < turned.length; column++) {
                turned[column][row] = rows[row][column];
            }
        }
        return turned;
    }

    /// The product of two matrices, row by row so that the machine can take many at a time.
    private static float[][] products(float[][] one, float[][] other) {
        float[][] product = new float[one.length][other[0].length];
        for (int row = 0; row < one.length; row++) {
            float[] into = product[row];
            for (int inner = 0; inner < other.length; inner++) {
                float factor = one[row][inner];
                float[] from = other[inner];
                for (int column = 0; column < into.length; column++) {
                    into[column] += factor * from[column];
                }
            }
        }
        return product;
    }

    private void descend() {
        int width = plan.dimensions();
        for (int piece = 0; piece < touched.length; piece++) {
            if (!touched[piece]) {
                continue;
            }
            touched[piece] = false;
            for (int at = piece * width; at < (piece + 1) * width; at++) {
                squares[at] += slopes[at] * slopes[at];
                vectors[at] -= (float) (plan.step() * slopes[at] / Math.sqrt(squares[at]));
                slopes[at] = 0;
            }
        }
    }

    /// One text of each pair: summed, and the way back.
    private final class Side {
        private final List<Text> kept = new ArrayList<>();
        private final float[][] units;
        private final float[] lengths;

        Side(List<int[]> pairs, int which) {
            units = new float[pairs.size()][plan.dimensions()];
            lengths = new float[pairs.size()];
            for (int row = 0; row < units.length; row++) {
                Text text = thinned(texts.get(pairs.get(row)[which]));
                kept.add(text);
                sum(text, units[row]);
                double square = TINY;
                for (float number : units[row]) {
                    square += number * number;
                }
                lengths[row] = (float) Math.sqrt(square);
                for (int at = 0; at < units[row].length; at++) {
                    units[row][at] /= lengths[row];
                }
            }
        }

        private Text thinned(Text text) {
            float[] amounts = text.amounts.clone();
            for (int at = 0; at < amounts.length; at++) {
                amounts[at] = chance.nextFloat() < plan.forgotten() ? 0 : amounts[at];
            }
            return new Text(text.pieces, amounts);
        }

        private void sum(Text text, float[] into) {
            for (int at = 0; at < text.pieces.length; at++) {
                float amount = text.amounts[at];
                int from = text.pieces[at] * plan.dimensions();
                for (int number = 0; number < into.length; number++) {
                    into[number] += amount * vectors[from + number];
                }
            }
        }

        float[][] transposed() {
            return Learner.transposed(units);
        }

        /// From the slopes by units to those by the pieces' vectors.
        void back(float[][] slopesOfUnits) {
            for (int row = 0; row < units.length; row++) {
                float[] unit = units[row];
                float[] slope = slopesOfUnits[row];
                float along = 0;
                for (int at = 0; at < unit.length; at++) {
                    along += unit[at] * slope[at];
                }
                for (int at = 0; at < unit.length; at++) {
                    slope[at] = (slope[at] - unit[at] * along) / lengths[row];
                }
                spread(kept.get(row), slope);
            }
        }

        private void spread(Text text, float[] slope) {
            for (int at = 0; at < text.pieces.length; at++) {
                float amount = text.amounts[at];
                if (amount == 0) {
                    continue;
                }
                int piece = text.pieces[at];
                touched[piece] = true;
                int into = piece * plan.dimensions();
                for (int number = 0; number < slope.length; number++) {
                    slopes[into + number] += amount * slope[number];
                }
            }
        }
    }
}
