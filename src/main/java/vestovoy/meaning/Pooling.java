package vestovoy.meaning;

/// How the vectors of a text's tokens become one.
enum Pooling {
    /// The direction of the mean over the tokens that the mask counts.
    MEAN {
        @Override
        float[] pool(float[][] tokens, long[] mask) {
            float[] sum = new float[tokens[0].length];
            for (int token = 0; token < mask.length; token++) {
                if (mask[token] != 0) {
                    for (int at = 0; at < sum.length; at++) {
                        sum[at] += tokens[token][at];
                    }
                }
            }
            return sum;
        }
    },
    /// The first token, which such models train to stand for the whole.
    CLS {
        @Override
        float[] pool(float[][] tokens, long[] mask) {
            return tokens[0].clone();
        }
    };

    /// One vector out of those of the tokens; its length is of no account.
    ///
    /// @param mask for each token, 0 when it only fills up
    abstract float[] pool(float[][] tokens, long[] mask);
}
