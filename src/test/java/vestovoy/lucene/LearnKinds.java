package vestovoy.lucene;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vestovoy.triage.Kind;

/// Learns the model of [KindModel] from [KindCorpus] and writes it into the resources: `mvn test
/// -Dtest=LearnKinds`. Takes a few minutes; equal input gives an equal file.
///
/// How sure it may be is chosen on texts of authors whom the model did not read: five times a fifth
/// of the files is left out.
class LearnKinds {
    private static final Path MODEL = Path.of("src/main/resources/meaning/kinds.bin");
    private static final int FOLDS = 5;

    /// What a model that did not read a text says of it.
    @SuppressWarnings("ArrayRecordComponent")
    private record Try(double[] margins, Kind kind) {
        double surprise(double temperature) {
            return -Math.log(
                    KindModel.softmax(margins, temperature)[KindModel.place(kind)] + 1e-12);
        }

        boolean right() {
            return best() == kind;
        }

        Kind best() {
            Kind best = Kind.QUESTION;
            for (Kind one : Kind.values()) {
                best = margins[KindModel.place(one)] > margins[KindModel.place(best)] ? one : best;
            }
            return best;
        }
    }

    @Test
    void learnsAndWrites() throws IOException {
        KindCorpus corpus = KindCorpus.read();
        List<Try> tries = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            tries.addAll(tried(corpus, fold));
        }
        double temperature = temperature(tries);
        long right = tries.stream().filter(Try::right).count();
        System.out.printf(
                Locale.ROOT,
                "MEASURED kinds: %d texts, right on unread authors %.3f, temperature %.2f, surprise %.3f%n",
                tries.size(),
                (double) right / tries.size(),
                temperature,
                mean(tries, temperature));
        show(tries);
        float[] weights = KindLearner.learn(KindCourse.of(corpus.lines()));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(MODEL))) {
            new KindModel("kinds-" + corpus.identity(), (float) temperature, weights).write(out);
        }
    }

    private static void show(List<Try> tries) {
        Map<Kind, Map<Kind, Integer>> confusion = new EnumMap<>(Kind.class);
        for (Try one : tries) {
            confusion
                    .computeIfAbsent(one.kind(), _ -> new EnumMap<>(Kind.class))
                    .merge(one.best(), 1, Integer::sum);
        }
        confusion.forEach((kind, said) -> System.out.printf("%-15s %s%n", kind.code(), said));
    }

    private static List<Try> tried(KindCorpus corpus, int fold) {
        List<KindCorpus.Line> read =
                corpus.lines().stream().filter(line -> fold(line) != fold).toList();
        KindModel model = new KindModel("fold", 1, KindLearner.learn(KindCourse.of(read)));
        return corpus.lines().stream()
                .filter(line -> fold(line) == fold)
                .map(line -> new Try(model.margins(Traits.of(line.text())), line.kind()))
                .toList();
    }

    private static int fold(KindCorpus.Line line) {
        return Math.floorMod(line.author().hashCode(), FOLDS);
    }

    private static double temperature(List<Try> tries) {
        double best = 1;
        for (double one = 0.3; one < 4; one += 0.05) {
            best = mean(tries, one) < mean(tries, best) ? one : best;
        }
        return best;
    }

    private static double mean(List<Try> tries, double temperature) {
        return tries.stream().mapToDouble(one -> one.surprise(temperature)).average().orElse(0);
    }
}
