package vestovoy.lucene;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vestovoy.faq.Calibrated;
import vestovoy.faq.Calibrating;
import vestovoy.faq.Example;
import vestovoy.faq.Hit;
import vestovoy.faq.LabelledPost;
import vestovoy.faq.PostsFile;
import vestovoy.faq.Promise;
import vestovoy.faq.Search;

/// Prints the tables of docs/search.md, side by side with Lucene by itself: `mvn test
/// -Dtest=Measurements [-Dvestovoy.data=DIR]`.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Measurements {
    private static final long SEED = 1;

    @Test
    @Order(1)
    void printsPolka(@TempDir Path directory) {
        print(Bench.polka(), directory);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rutube", "wb_pvz", "xquad_ru"})
    @Order(2)
    void printsTheSetsOutsideTheProject(String name, @TempDir Path directory) {
        print(Bench.outside(name), directory);
    }

    @Test
    @Order(3)
    void printsWhatNoiseLeavesOfTheFirstPlaces(@TempDir Path directory) {
        Bench clean = Bench.outside("rutube");
        Map<String, UnaryOperator<String>> ways = new LinkedHashMap<>();
        ways.put("30 % of words mistyped", Noise.mistyped(SEED));
        ways.put("other keyboard layout", Noise::otherLayout);
        ways.put("transliterated", Noise::transliterated);
        try (FaqIndex index = clean.index(directory)) {
            Search plain = index.plain();
            System.out.println("MEASURED | rutube | R@1 kept | plain Lucene |");
            System.out.println("MEASURED |---|---|---|");
            ways.forEach((how, way) -> {
                Bench noisy = clean.written(how, way);
                System.out.println(
                        String.format(
                                Locale.ROOT,
                                "MEASURED | %s | %.3f | %.3f |",
                                how,
                                first(noisy, index) / first(clean, index),
                                first(noisy, plain) / first(clean, plain)));
            });
        }
    }

    /// Talk and insult that must get no answer, asked of two communities.
    @ParameterizedTest
    @ValueSource(strings = {"polka", "rutube"})
    @Order(4)
    void printsHowMuchTalkIsAnswered(String name, @TempDir Path directory) {
        Bench asked = name.equals("polka") ? Bench.polka() : Bench.outside(name);
        Path talk =
                Path.of(System.getProperty("vestovoy.data", "../shared/data"))
                        .resolve("vk_comments/posts.jsonl");
        Assumptions.assumeTrue(Files.isRegularFile(talk), "no data in " + talk);
        List<LabelledPost> posts = PostsFile.read(talk);
        try (FaqIndex index = asked.index(directory)) {
            long answered =
                    posts.stream()
                            .filter(post ->
                                    index.search(post.text(), 1).confidence()
                                            >= FaqIndex.SAFE_THRESHOLD)
                            .count();
            System.out.println(
                    String.format(
                            Locale.ROOT,
                            "MEASURED vk_comments asked of %s: %d of %d answered (%.2f %%) at the threshold %.2f",
                            name,
                            answered,
                            posts.size(),
                            100.0 * answered / posts.size(),
                            FaqIndex.SAFE_THRESHOLD));
        }
    }

    private static double first(Bench bench, Search search) {
        return vestovoy.faq.Judgement.of(bench.outcomes(search)).hitAt1();
    }

    private static void print(Bench bench, Path directory) {
        try (FaqIndex index = bench.index(directory)) {
            List<Measured> both = Measured.sideBySide(bench, index);
            System.out.println(Measured.HEAD);
            both.forEach(one -> System.out.println(one.row()));
            System.out.println(
                    String.format(
                            Locale.ROOT,
                            "MEASURED %s: our search costs %.2f times what plain Lucene does",
                            bench.name(),
                            both.getFirst().mean() / both.getLast().mean()));
            calibration(bench, index);
        }
    }

    /// As built, and fitted to the set with each post judged by a model that did not know it.
    private static void calibration(Bench bench, FaqIndex index) {
        List<Example> examples = new ArrayList<>();
        for (LabelledPost post : bench.posts()) {
            List<Hit> hits = index.search(post.text(), 1).hits();
            if (!hits.isEmpty()) {
                boolean right = hits.getFirst().sources().stream().anyMatch(post.gold()::contains);
                examples.add(new Example(post.id(), hits.getFirst().evidence(), right));
            }
        }
        Calibrated made = new Calibrating(index.builtIn(), Promise.USUAL).by(examples, List.of());
        System.out.println(
                String.format(
                        Locale.ROOT,
                        "MEASURED %s: calibration error as built %.4f, fitted and cross-validated %.4f, threshold of the promise %s answers %.3f",
                        bench.name(),
                        made.before().error(),
                        made.after().error(),
                        made.calibration().threshold(),
                        made.coverage()));
        System.out.println(made.after().text());
    }
}
