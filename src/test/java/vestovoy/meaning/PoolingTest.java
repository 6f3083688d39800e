package vestovoy.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PoolingTest {
    private static final float[][] TOKENS = {{1, 2}, {3, 4}, {100, 100}};
    private static final long[] LAST_FILLS_UP = {1, 1, 0};

    @Test
    void whatFillsUpDoesNotCountInTheMean() {
        float[] sum = Pooling.MEAN.pool(TOKENS, LAST_FILLS_UP);
        assertThat(sum[1] / sum[0]).isEqualTo(6f / 4f);
    }

    @Test
    void theFirstTokenIsCopied() {
        float[] first = Pooling.CLS.pool(TOKENS, LAST_FILLS_UP);
        assertThat(first).containsExactly(1, 2).isNotSameAs(TOKENS[0]);
    }
}
