package vestovoy.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import vestovoy.faq.LabelledPost;

/// What a search costs and what its steps do, on the pick-up points, beside plain Lucene in the
/// same run: `mvn test -Dtest=SearchBenchmark [-Dvestovoy.data=DIR]`.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SearchBenchmark {
    private static final String DATA = "vestovoy.data";
    private static final int DEPTH = 10;
    private static final int SECONDS = 2;
    private static final int ITERATIONS = 3;

    @Test
    void measuresASearchAndItsSteps() throws RunnerException {
        String data = System.getProperty(DATA, "../shared/data");
        Bench.outside("wb_pvz");
        Collection<RunResult> results =
                new Runner(
                                new OptionsBuilder()
                                        .include(SearchBenchmark.class.getName())
                                        .forks(1)
                                        .warmupIterations(ITERATIONS)
                                        .warmupTime(TimeValue.seconds(SECONDS))
                                        .measurementIterations(ITERATIONS)
                                        .measurementTime(TimeValue.seconds(SECONDS))
                                        .jvmArgs(
                                                "-Xmx1g",
                                                "--enable-native-access=ALL-UNNAMED",
                                                "-D" + DATA + "=" + data)
                                        .build())
                        .run();

        TreeMap<String, Double> micros = new TreeMap<>();
        results.forEach(one ->
                micros.put(one.getPrimaryResult().getLabel(), one.getPrimaryResult().getScore()));
        double plain = micros.getOrDefault("plainLucene", 1.0);
        micros.forEach((name, took) ->
                System.out.printf(
                        Locale.ROOT,
                        "MEASURED %-12s %8.1f µs, %.2f of plain Lucene%n",
                        name,
                        took,
                        took / plain));
        assertThat(micros).hasSize(6);
    }

    /// An index, and the posts that it is asked in turn.
    @State(Scope.Thread)
    public static class Asking {
        private final Path home;
        private final List<String> texts;
        private final FaqIndex index;
        private final OpenGeneration open;
        private final PlainLucene plain;
        private final Finder finder;
        private final Repair repair;
        private final List<Asked> asked = new ArrayList<>();
        private final List<byte[]> vectors = new ArrayList<>();
        private int next;

        public Asking() {
            try {
                Bench bench = Bench.outside("wb_pvz");
                home = Files.createTempDirectory("vestovoy-benchmark");
                texts = bench.posts().stream().map(LabelledPost::text).toList();
                index = bench.index(home.resolve("own"));
                open = index.opened().orElseThrow();
                plain = new PlainLucene(bench.entries(), home.resolve("plain"));
                Path folder = home.resolve("own").resolve(open.generation().id());
                Directory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory);
                Label label =
                        Label.read(SegmentInfos.readLatestCommit(directory).getUserData())
                                .orElseThrow();
                Lexicon lexicon = new Lexicon(directory, label.lexicon());
                Neighbours neighbours = new Neighbours(lexicon);
                finder = new Finder(reader, lexicon, neighbours, 0);
                repair = new Repair(lexicon, reader);
                for (String text : texts) {
                    Words words = repair.read(text).words();
                    asked.add(new Asked(words, lexicon, neighbours, Language.kept(folder)));
                    vectors.add(Vectors.packed(Paraphrases.own().vector(words)));
                }
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
        }

        @TearDown
        public void close() throws IOException {
            index.close();
            plain.close();
            Folders.remove(home);
        }

        private int turn() {
            next = (next + 1) % texts.size();
            return next;
        }

        private String text() {
            return texts.get(turn());
        }
    }

    @Benchmark
    public Object search(Asking asking) {
        return asking.open.search(asking.text(), DEPTH);
    }

    /// Asked before: answered from memory.
    @Benchmark
    public Object remembered(Asking asking) {
        return asking.index.search(asking.texts.getFirst(), DEPTH);
    }

    @Benchmark
    public int plainLucene(Asking asking) throws IOException {
        return asking.plain.search(asking.text());
    }

    @Benchmark
    public Object analysis(Asking asking) {
        return asking.repair.read(asking.text());
    }

    @Benchmark
    public Object vector(Asking asking) {
        return Paraphrases.own().question(asking.text());
    }

    /// Retrieval and the comparison of all that it brought, nothing for people yet.
    @Benchmark
    public Object comparison(Asking asking) throws IOException {
        int turn = asking.turn();
        return asking.finder.find(asking.asked.get(turn), asking.vectors.get(turn));
    }
}
