package vestovoy.lucene;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vestovoy.faq.Meaning;

/// The meaning that travels with the program: a vector for each stem and for pieces of words,
/// summed over a text. Learned from support questions in many wordings (src/training,
/// docs/search.md); it knows that "когда вернут деньги" and "срок возврата средств" ask the same.
///
/// Sums know no order of words, so it finds and ranks, but does not vouch. Needs no memory worth
/// mention and about a hundredth of a millisecond for a question.
final class Paraphrases implements Meaning {
    private static final String RESOURCE = "/meaning/paraphrases.bin";
    private static final int MOST_REPETITIONS = 3;

    private final String model;
    private final int dimensions;
    private final Rows rows;
    private final byte[] numbers;
    private final float[] scales;

    private Paraphrases(String model, int dimensions, Rows rows, byte[] numbers, float[] scales) {
        this.model = model;
        this.dimensions = dimensions;
        this.rows = rows;
        this.numbers = numbers;
        this.scales = scales;
    }

    /// The one of the program.
    static Paraphrases own() {
        return Own.MODEL;
    }

    /// Read once, when it is first needed.
    private static final class Own {
        private static final Paraphrases MODEL = load();

        private static Paraphrases load() {
            try (InputStream in = Paraphrases.class.getResourceAsStream(RESOURCE)) {
                if (in == null) {
                    throw new IllegalStateException("the program lacks " + RESOURCE);
                }
                return read(in);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    /// Reads a model: its name, dimensions, count of rows; for each row its piece of text, a scale,
    /// and a byte for each number.
    static Paraphrases read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(new java.io.BufferedInputStream(in, 1 << 16));
        String model = data.readUTF();
        int dimensions = data.readInt();
        int count = data.readInt();
        Rows rows = new Rows(count);
        byte[] numbers = new byte[count * dimensions];
        float[] scales = new float[count];
        for (int row = 0; row < count; row++) {
            rows.add(data.readUTF(), row);
            scales[row] = data.readFloat();
            data.readFully(numbers, row * dimensions, dimensions);
        }
        return new Paraphrases(model, dimensions, rows, numbers, scales);
    }

    @Override
    public String model() {
        return model;
    }

    @Override
    public int dimensions() {
        return dimensions;
    }

    @Override
    public float[] question(String text) {
        return vector(Words.of(text).businesslike());
    }

    @Override
    public List<float[]> answers(List<String> texts) {
        return texts.stream().map(this::question).toList();
    }

    /// Whether the stem is one of the language's, as far as support goes.
    boolean knows(String stem) {
        return rows.ofStem(stem) != Rows.NONE;
    }

    float[] vector(Words words) {
        Rows.Found found = rows.of(words);
        double[] sum = new double[dimensions];
        for (int at = 0; at < found.size(); at++) {
            int row = found.row(at);
            double factor = Math.sqrt(Math.min(found.times(at), MOST_REPETITIONS)) * scales[row];
            int from = row * dimensions;
            for (int number = 0; number < dimensions; number++) {
                sum[number] += factor * numbers[from + number];
            }
        }
        return unit(sum);
    }

    private static float[] unit(double[] sum) {
        double square = 0;
        for (double number : sum) {
            square += number * number;
        }
        float[] unit = new float[sum.length];
        for (int at = 0; at < sum.length && square > 0; at++) {
            unit[at] = (float) (sum[at] / Math.sqrt(square));
        }
        return unit;
    }

    /// What a text is summed of, with how often: stems, and the grams of three and four characters
    /// of its words.
    static Map<String, Integer> pieces(Words words) {
        Map<String, Integer> pieces = new LinkedHashMap<>();
        for (Words.Word word : words.all()) {
            pieces.merge("s:" + word.stem(), 1, Integer::sum);
            grams(word.form(), 3, "g:", pieces);
            if (word.form().length() >= 4) {
                grams(word.form(), 4, "h:", pieces);
            }
        }
        return pieces;
    }

    private static void grams(String form, int length, String mark, Map<String, Integer> into) {
        String bordered = "_" + form + "_";
        for (int at = 0; at + length <= bordered.length(); at++) {
            into.merge(mark + bordered.substring(at, at + length), 1, Integer::sum);
        }
    }

    @Override
    public void close() {
        // Shared by the whole process and nothing to free.
    }
}
