package vestovoy.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestovoy.faq.Entry;
import vestovoy.faq.Progress;

/// Searching and building at any size, beside plain Lucene in the same run: `mvn test
/// -Dtest=ScaleBenchmark -Dvestovoy.entries=100000 [-Dvestovoy.data=DIR]`.
///
/// Times are of the processor, not of the clock, so that what else runs on the machine disturbs
/// less; ratios are what to compare between machines.
class ScaleBenchmark {
    private static final int SIZE = Integer.getInteger("vestovoy.entries", 4_000);
    private static final int ROUNDS = Integer.getInteger("vestovoy.rounds", 6);
    private static final int DEPTH = 10;
    private static final double MILLION = 1e6;

    @TempDir private Path home;

    private interface Asking {
        int found(String text) throws IOException;
    }

    private record Times(double median, double worst, double mean) {
        static Times of(long[] nanos) {
            long[] sorted = nanos.clone();
            Arrays.sort(sorted);
            return new Times(
                    sorted[sorted.length / 2] / MILLION,
                    sorted[sorted.length * 99 / 100] / MILLION,
                    Arrays.stream(sorted).average().orElse(0) / MILLION);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "p50 %.3f ms, p99 %.3f ms", median, worst);
        }
    }

    @Test
    void measuresSearchAndBuildBesidePlainLucene() throws IOException {
        Bench bench = Bench.outside("wb_pvz");
        List<String> texts = bench.posts().stream().map(post -> post.text()).toList();
        built(bench.entries());
        double built = built(new Grown(bench.entries(), 1).entries(SIZE));
        double bare = bare(new Grown(bench.entries(), 1).entries(SIZE));
        say("built %.0f entries/s, bare writer %.0f, ratio %.2f", built, bare, built / bare);
        long before = heap();
        try (FaqIndex index =
                FaqIndex.open(home.resolve("own"), Language.plain(), java.time.Clock.systemUTC())) {
            OpenGeneration open = index.opened().orElseThrow();
            search(texts, text -> open.search(text, DEPTH).hits().size(), 1);
            say("heap of the served index %d MB", (heap() - before) >> 20);
            try (PlainLucene plain =
                    new PlainLucene(
                            new Grown(bench.entries(), 1).entries(SIZE), home.resolve("plain"))) {
                compare(texts, open, plain);
            }
        }
    }

    private static void compare(List<String> texts, OpenGeneration open, PlainLucene plain)
            throws IOException {
        for (int round = 1; round <= ROUNDS; round++) {
            Times theirs = search(texts, plain::search, 1);
            Times own = search(texts, text -> open.search(text, DEPTH).hits().size(), 1);
            say(
                    "round %d: search %s; plain %s; ratio p50 %.2f, p99 %.2f, mean %.2f",
                    round,
                    own,
                    theirs,
                    own.median() / theirs.median(),
                    own.worst() / theirs.worst(),
                    own.mean() / theirs.mean());
        }
    }

    private static Times search(List<String> texts, Asking asking, int fewest) throws IOException {
        long[] nanos = new long[texts.size()];
        int found = 0;
        for (int at = 0; at < nanos.length; at++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            found += asking.found(texts.get(at));
            nanos[at] = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        }
        assertThat(found).isGreaterThan(fewest);
        return Times.of(nanos);
    }

    private double built(List<Entry> entries) {
        try (FaqIndex index =
                FaqIndex.open(home.resolve("own"), language(), java.time.Clock.systemUTC())) {
            long start = System.nanoTime();
            String id = index.build(entries, Progress.SILENT).id();
            double rate = entries.size() * 1e9 / (System.nanoTime() - start);
            index.publish(id);
            return rate;
        }
    }

    private static Language language() {
        return Language.of(Path.of("config/words/related"), Optional.empty());
    }

    /// What Lucene's writer alone takes for the same documents, one segment at the end.
    private double bare(List<Entry> entries) throws IOException {
        Fields fields = new Fields(new LexiconWriter(), language().related(), language().meaning());
        long nanos = 0;
        Binding binding = new Binding();
        try (IndexWriter writer =
                new IndexWriter(FSDirectory.open(home.resolve("bare")), binding.settings())) {
            for (Entry entry : entries) {
                List<Document> documents = fields.documents(entry, Fields.hash(entry));
                long start = System.nanoTime();
                writer.addDocuments(documents);
                nanos += System.nanoTime() - start;
            }
            long start = System.nanoTime();
            binding.bind(writer);
            writer.commit();
            nanos += System.nanoTime() - start;
        }
        return entries.size() * 1e9 / nanos;
    }

    private static long heap() {
        for (int times = 0; times < 3; times++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, "MEASURED " + SIZE + " entries: " + format + "%n", values);
    }
}
