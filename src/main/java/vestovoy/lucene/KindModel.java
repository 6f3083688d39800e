package vestovoy.lucene;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import vestovoy.triage.Guess;
import vestovoy.triage.Kind;
import vestovoy.triage.Kinds;

/// How much each trait of a text speaks for each kind (docs/kinds.md). Learned from posts in
/// src/training; never changes, so that many threads may ask.
final class KindModel implements Kinds {
    private static final String RESOURCE = "/meaning/kinds.bin";
    static final int KINDS = Kind.values().length;

    private final String name;
    private final float temperature;
    private final float[] weights;

    KindModel(String name, float temperature, float[] weights) {
        this.name = name;
        this.temperature = temperature;
        this.weights = weights;
    }

    /// The one of the program.
    static KindModel own() {
        return Own.MODEL;
    }

    /// Read once, when it is first needed.
    private static final class Own {
        private static final KindModel MODEL = load();

        private static KindModel load() {
            try (InputStream in = KindModel.class.getResourceAsStream(RESOURCE)) {
                if (in == null) {
                    throw new IllegalStateException("the program lacks " + RESOURCE);
                }
                return read(in).orElseThrow(() ->
                        new IllegalStateException(RESOURCE + " is of other traits: learn it anew"));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    String name() {
        return name;
    }

    @Override
    public Guess guess(String text) {
        double[] likely = likely(Traits.of(text));
        Map<Kind, Double> guess = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            guess.put(kind, likely[place(kind)]);
        }
        return new Guess(guess);
    }

    /// Where a kind's number stands; the model is learned anew when kinds change.
    @SuppressWarnings("EnumOrdinal")
    static int place(Kind kind) {
        return kind.ordinal();
    }

    double[] likely(Traits traits) {
        return likely(margins(traits));
    }

    double[] likely(double[] margins) {
        return softmax(margins, temperature);
    }

    /// The same with some weights moved.
    ///
    /// @param moves for each trait how far, by kind
    /// @param posts how many posts moved them
    KindModel moved(Map<Integer, double[]> moves, int posts) {
        float[] moved = weights.clone();
        moves.forEach((trait, move) -> {
            for (int kind = 0; kind < KINDS; kind++) {
                moved[trait * KINDS + kind] += (float) move[kind];
            }
        });
        String taught = name + "+" + posts + "-" + Integer.toHexString(Arrays.hashCode(moved));
        return new KindModel(taught, temperature, moved);
    }

    /// Whether it is the other one, or was taught from it.
    boolean from(KindModel other) {
        return name.equals(other.name) || name.startsWith(other.name + "+");
    }

    double[] margins(Traits traits) {
        double[] margins = new double[KINDS];
        add(Traits.COUNT, 1, margins);
        for (int at = 0; at < traits.size(); at++) {
            add(traits.trait(at), traits.amount(at), margins);
        }
        return margins;
    }

    private void add(int trait, float amount, double[] margins) {
        int from = trait * KINDS;
        for (int kind = 0; kind < KINDS; kind++) {
            margins[kind] += amount * weights[from + kind];
        }
    }

    static double[] softmax(double[] margins, double temperature) {
        double most = Arrays.stream(margins).max().orElse(0);
        double[] likely = new double[margins.length];
        double sum = 0;
        for (int kind = 0; kind < margins.length; kind++) {
            likely[kind] = Math.exp((margins[kind] - most) / temperature);
            sum += likely[kind];
        }
        for (int kind = 0; kind < margins.length; kind++) {
            likely[kind] /= sum;
        }
        return likely;
    }

    /// Writes it: what it reads of a text, its name, temperature, and for each kind a scale and a
    /// byte for each trait.
    void write(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeUTF(Traits.VERSION);
        data.writeUTF(name);
        data.writeFloat(temperature);
        data.writeInt(weights.length);
        for (int kind = 0; kind < KINDS; kind++) {
            float most = 0;
            for (int at = kind; at < weights.length; at += KINDS) {
                most = Math.max(most, Math.abs(packed(weights[at])));
            }
            float scale = most / Byte.MAX_VALUE;
            data.writeFloat(scale);
            for (int at = kind; at < weights.length; at += KINDS) {
                data.writeByte(scale == 0 ? 0 : Math.round(packed(weights[at]) / scale));
            }
        }
        data.flush();
    }

    /// Small weights keep more of their digits.
    private static float packed(float weight) {
        return (float) (Math.signum(weight) * Math.sqrt(Math.abs(weight)));
    }

    /// @return empty for a model of other traits: of a program before or after this one
    static Optional<KindModel> read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(new BufferedInputStream(in, 1 << 16));
        return data.readUTF().equals(Traits.VERSION) ? Optional.of(rest(data)) : Optional.empty();
    }

    private static KindModel rest(DataInputStream data) throws IOException {
        String name = data.readUTF();
        float temperature = data.readFloat();
        int count = data.readInt();
        if (count != (Traits.COUNT + 1) * KINDS) {
            throw new IOException("the model of kinds has " + count + " weights");
        }
        float[] weights = new float[count];
        byte[] numbers = new byte[count / KINDS];
        for (int kind = 0; kind < KINDS; kind++) {
            float scale = data.readFloat();
            data.readFully(numbers);
            for (int at = 0; at < numbers.length; at++) {
                float root = numbers[at] * scale;
                weights[at * KINDS + kind] = Math.signum(root) * root * root;
            }
        }
        return new KindModel(name, temperature, weights);
    }
}
