package vestovoy.lucene;

import java.util.List;
import vestovoy.faq.Meaning;

/// Gives no vectors, so that words alone are compared: for a generation whose vectors are another
/// model's.
final class NoMeaning implements Meaning {
    private static final float[] NOTHING = {};

    @Override
    public String model() {
        return "none";
    }

    @Override
    public int dimensions() {
        return 1;
    }

    @Override
    public float[] question(String text) {
        return NOTHING;
    }

    @Override
    public List<float[]> answers(List<String> texts) {
        return texts.stream().map(_ -> NOTHING).toList();
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
