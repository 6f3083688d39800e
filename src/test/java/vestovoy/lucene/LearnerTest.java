package vestovoy.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LearnerTest {
    private static final int DIMENSIONS = 8;

    /// Six groups of two texts that share no piece.
    private static float[] learned(long seed) {
        List<Learner.Text> texts = new ArrayList<>();
        int[][] groups = new int[6][];
        for (int group = 0; group < groups.length; group++) {
            groups[group] = new int[] {texts.size(), texts.size() + 1};
            texts.add(new Learner.Text(new int[] {2 * group}, new float[] {1}));
            texts.add(new Learner.Text(new int[] {2 * group + 1}, new float[] {1}));
        }
        float[] weights = new float[12];
        Arrays.fill(weights, 1);
        Learner.Plan plan = new Learner.Plan(DIMENSIONS, 200, 2, 6, 0.1f, 0, 0.05f, seed);
        return new Learner(plan, weights, texts, groups).learn(() -> {});
    }

    @Test
    void piecesOfOneGroupComeTogetherAndThoseOfDifferentGroupsApart() {
        float[] vectors = learned(1);

        for (int group = 0; group < 6; group++) {
            double own = cosine(vectors, 2 * group, 2 * group + 1);
            double other = cosine(vectors, 2 * group, (2 * group + 3) % 12);
            assertThat(own).isGreaterThan(0.8).isGreaterThan(other + 0.3);
        }
    }

    @Test
    void equalSeedsLearnTheSameToTheBit() {
        assertThat(learned(7)).containsExactly(learned(7));
    }

    private static double cosine(float[] vectors, int one, int other) {
        double dot = 0;
        double first = 0;
        double second = 0;
        for (int at = 0; at < DIMENSIONS; at++) {
            float a = vectors[one * DIMENSIONS + at];
            float b = vectors[other * DIMENSIONS + at];
            dot += a * b;
            first += a * a;
            second += b * b;
        }
        return dot / Math.sqrt(first * second);
    }
}
