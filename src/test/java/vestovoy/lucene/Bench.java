package vestovoy.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Assumptions;
import vestovoy.faq.Entry;
import vestovoy.faq.FaqFile;
import vestovoy.faq.Generation;
import vestovoy.faq.Judgement;
import vestovoy.faq.LabelledPost;
import vestovoy.faq.Miner;
import vestovoy.faq.Polka;
import vestovoy.faq.PostsFile;
import vestovoy.faq.Progress;
import vestovoy.faq.Search;

/// Entries and posts to measure with: those of the project, and those of a folder outside it, set
/// by `-Dvestovoy.data=DIR`.
record Bench(String name, List<Entry> entries, List<LabelledPost> posts) {
    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-11-01T12:00:00Z"));
    static final Language LANGUAGE = Language.of(Path.of("config/words/related"), Optional.empty());
    static final int DEPTH = 10;
    private static final double NEVER = 1.1;

    static Bench polka() {
        return new Bench("polka", new Miner().mine(Polka.discussions()).entries(), Polka.posts());
    }

    /// A set of the folder; the test that wants it is skipped, and says so, where it is absent.
    static Bench outside(String name) {
        Path folder = Path.of(System.getProperty("vestovoy.data", "../shared/data")).resolve(name);
        boolean there = Files.isRegularFile(folder.resolve("posts.jsonl"));
        if (!there) {
            System.out.println(
                    "SKIPPED: no data to measure with in "
                            + folder
                            + "; name its folder with -Dvestovoy.data=DIR");
        }
        Assumptions.assumeTrue(there, "no data in " + folder);
        return new Bench(
                name,
                FaqFile.read(folder.resolve("faq.jsonl")),
                PostsFile.read(folder.resolve("posts.jsonl")));
    }

    /// Posts of the folder that have no entries of their own.
    static List<LabelledPost> posts(String name) {
        Path file =
                Path.of(System.getProperty("vestovoy.data", "../shared/data"))
                        .resolve(name)
                        .resolve("posts.jsonl");
        Assumptions.assumeTrue(Files.isRegularFile(file), "no data in " + file);
        return PostsFile.read(file);
    }

    FaqIndex index(Path directory) {
        return index(directory, LANGUAGE);
    }

    FaqIndex index(Path directory, Language language) {
        FaqIndex index = FaqIndex.open(directory, language, CLOCK);
        Generation built = index.build(entries, Progress.SILENT);
        index.publish(built.id());
        return index;
    }

    /// The same posts written otherwise.
    Bench written(String how, UnaryOperator<String> way) {
        List<LabelledPost> otherwise = new ArrayList<>();
        for (LabelledPost post : posts) {
            otherwise.add(
                    new LabelledPost(
                            post.id(),
                            way.apply(post.text()),
                            post.attachments(),
                            post.kind(),
                            post.gold(),
                            post.expect(),
                            post.pii()));
        }
        return new Bench(name + ", " + how, entries, otherwise);
    }

    List<Judgement.Outcome> outcomes(Search index) {
        List<Judgement.Outcome> outcomes = new ArrayList<>();
        for (LabelledPost post : posts) {
            outcomes.add(Judgement.Outcome.of(post, index.search(post.text(), DEPTH), NEVER));
        }
        assertThat(outcomes).hasSameSizeAs(posts);
        return outcomes;
    }

    /// The same outcomes with another threshold.
    static Judgement judged(List<Judgement.Outcome> outcomes, double threshold) {
        return Judgement.of(
                outcomes.stream()
                        .map(one ->
                                new Judgement.Outcome(
                                        one.post(),
                                        one.candidates(),
                                        !one.candidates().isEmpty()
                                                && one.candidates().getFirst().confidence()
                                                        >= threshold))
                        .toList());
    }

    static String line(String name, List<Judgement.Outcome> outcomes, double threshold) {
        Judgement judgement = judged(outcomes, threshold);
        return String.format(
                Locale.ROOT,
                "%-8s threshold %.2f: answered %d of %d, right %d, precision %.3f",
                name,
                threshold,
                judgement.answered(),
                judgement.posts(),
                judgement.answeredRight(),
                judgement.precision());
    }

    static String line(String name, Judgement judgement) {
        return String.format(
                Locale.ROOT,
                "%-8s R@1 %.4f R@5 %.4f MRR %.4f nDCG %.4f AUROC %.4f",
                name,
                judgement.hitAt1(),
                judgement.hitAt5(),
                judgement.meanReciprocalRank(),
                judgement.ndcgAt10(),
                judgement.auroc());
    }
}
