package vestovoy.lucene;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Learns the model of [Paraphrases] from [Corpus] and writes it into the resources: `mvn test
/// -Dtest=LearnParaphrases`. Takes a few minutes; equal input gives an equal file.
class LearnParaphrases {
    private static final Path MODEL = Path.of("src/main/resources/meaning/paraphrases.bin");
    private static final Learner.Plan PLAN = new Learner.Plan(96, 25, 4, 512, 0.1f, 0.4f, 0.02f, 1);
    private static final int FEWEST = 2;
    private static final int MOST_REPETITIONS = 3;

    @Test
    void learnsAndWrites() throws IOException {
        Corpus corpus = Corpus.read();
        List<Map<String, Integer>> texts = new ArrayList<>();
        List<int[]> groups = new ArrayList<>();
        for (Corpus.Block block : corpus.blocks()) {
            int[] members = new int[block.all().size()];
            for (int at = 0; at < members.length; at++) {
                members[at] = texts.size();
                texts.add(Paraphrases.pieces(Words.of(block.all().get(at)).businesslike()));
            }
            groups.add(members);
        }
        Map<String, Integer> numbers = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        texts.forEach(text -> text.keySet().forEach(piece -> counts.merge(piece, 1, Integer::sum)));
        counts.forEach((piece, count) -> {
            if (count >= FEWEST) {
                numbers.put(piece, numbers.size());
            }
        });
        System.out.println(
                "MEASURED "
                        + groups.size()
                        + " questions, "
                        + texts.size()
                        + " texts, "
                        + numbers.size()
                        + " pieces");
        float[] vectors =
                new Learner(
                                PLAN,
                                rarities(numbers, counts, texts.size()),
                                texts.stream().map(text -> text(text, numbers)).toList(),
                                groups.toArray(int[][]::new))
                        .learn(() -> System.out.print("."));
        System.out.println();
        write("paraphrases-" + corpus.identity(), numbers, vectors);
    }

    /// Inverse document frequencies, with a mean of 1.
    private static float[] rarities(
            Map<String, Integer> numbers, Map<String, Integer> counts, int texts) {
        double[] rarities = new double[numbers.size()];
        numbers.forEach((piece, number) ->
                rarities[number] = Math.log(1 + texts / (counts.getOrDefault(piece, 0) + 0.5)));
        double mean = java.util.Arrays.stream(rarities).average().orElse(1);
        float[] scaled = new float[rarities.length];
        for (int at = 0; at < scaled.length; at++) {
            scaled[at] = (float) (rarities[at] / mean);
        }
        return scaled;
    }

    private static Learner.Text text(Map<String, Integer> counts, Map<String, Integer> numbers) {
        Map<String, Integer> known = new HashMap<>(counts);
        known.keySet().retainAll(numbers.keySet());
        int[] pieces = new int[known.size()];
        float[] amounts = new float[pieces.length];
        int at = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            Integer number = numbers.get(entry.getKey());
            if (number != null) {
                pieces[at] = number;
                amounts[at++] = (float) Math.sqrt(Math.min(entry.getValue(), MOST_REPETITIONS));
            }
        }
        return new Learner.Text(pieces, amounts);
    }

    private static void write(String model, Map<String, Integer> numbers, float[] vectors)
            throws IOException {
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(MODEL)))) {
            out.writeUTF(model);
            out.writeInt(PLAN.dimensions());
            out.writeInt(numbers.size());
            for (Map.Entry<String, Integer> piece : numbers.entrySet()) {
                int from = piece.getValue() * PLAN.dimensions();
                float[] vector =
                        java.util.Arrays.copyOfRange(vectors, from, from + PLAN.dimensions());
                float most = 0;
                for (float number : vector) {
                    most = Math.max(most, Math.abs(number));
                }
                out.writeUTF(piece.getKey());
                out.writeFloat(most / Byte.MAX_VALUE);
                for (float number : vector) {
                    out.writeByte(Math.round(number / most * Byte.MAX_VALUE));
                }
            }
        }
    }
}
