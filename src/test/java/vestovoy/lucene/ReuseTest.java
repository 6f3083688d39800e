package vestovoy.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestovoy.faq.Entry;
import vestovoy.faq.Generation;
import vestovoy.faq.Generations;
import vestovoy.faq.Generations.Start;
import vestovoy.faq.LabelledPost;
import vestovoy.faq.Miner;
import vestovoy.faq.Polka;
import vestovoy.faq.Progress;
import vestovoy.faq.Stopped;

/// A build that takes over what did not change gives what a build from nothing gives.
class ReuseTest {
    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-11-01T12:00:00Z"));
    private static final List<Entry> MINED = new Miner().mine(Polka.discussions()).entries();
    private static final List<String> TEXTS =
            Polka.posts().stream()
                    .filter(post -> post.id().hashCode() % 8 == 0)
                    .map(LabelledPost::text)
                    .toList();
    private static final int SEED = 11;

    @TempDir private Path home;

    @Test
    void anIncrementalBuildSearchesExactlyAsOneFromNothing() {
        Random random = new Random(SEED);
        List<Entry> entries = new ArrayList<>(MINED.subList(0, 200));
        try (FaqIndex index = index("reused")) {
            publish(index, entries, Start.ANEW);
            for (int round = 0; round < 2; round++) {
                change(entries, random);
                Generation reused = publish(index, entries, Start.REUSE);
                assertThat(reused.reused()).isBetween(120, entries.size() - 1);
                same(index, entries, "anew" + round);
            }
        }
    }

    /// Drops some, rewords some, brings some, and turns the order round.
    private static void change(List<Entry> entries, Random random) {
        entries.removeIf(_ -> random.nextInt(10) == 0);
        for (int at = 0; at < entries.size(); at++) {
            if (random.nextInt(12) == 0) {
                Entry old = entries.get(at);
                entries.set(at, reworded(old, "Слово" + random.nextInt(99) + " " + old.question()));
            }
        }
        for (Entry entry : MINED) {
            if (random.nextInt(20) == 0
                    && entries.stream().noneMatch(one -> one.id().equals(entry.id()))) {
                entries.add(entry);
            }
        }
        java.util.Collections.reverse(entries);
    }

    private void same(FaqIndex index, List<Entry> entries, String folder) {
        try (FaqIndex fresh = index(folder)) {
            publish(fresh, entries, Start.ANEW);
            for (String text : TEXTS) {
                assertThat(index.search(text, 100).hits())
                        .as(text)
                        .isEqualTo(fresh.search(text, 100).hits());
            }
            assertThat(counts(folderOf(index, "reused")))
                    .isEqualTo(counts(folderOf(fresh, folder)));
        }
    }

    @Test
    void aBuildOfTheSameEntriesTakesAllOfThemOver() {
        try (FaqIndex index = index("same")) {
            publish(index, MINED, Start.ANEW);
            Generation again = publish(index, MINED.reversed(), Start.REUSE);

            assertThat(again.reused()).isEqualTo(MINED.size()).isEqualTo(again.entries());
            assertThat(index.all()).hasSize(2);
        }
    }

    @Test
    void aBuildFromNothingTakesNothingOver() {
        try (FaqIndex index = index("full")) {
            publish(index, MINED, Start.ANEW);

            assertThat(publish(index, MINED, Start.ANEW).reused()).isZero();
        }
    }

    @Test
    void aStoppedBuildIsResumedByTheNext() {
        try (FaqIndex index = index("stopped")) {
            publish(index, MINED.subList(0, 40), Start.ANEW);
            assertThatThrownBy(() -> index.build(MINED, this::stopAtMerging))
                    .isInstanceOf(Stopped.class);
            assertThat(index.all()).hasSize(1);

            List<Long> firsts = new ArrayList<>();
            Generation resumed =
                    index.build(
                            MINED,
                            (step, done, total) -> {
                                if (step.equals("build")) {
                                    firsts.add(done);
                                }
                            });

            assertThat(resumed.reused()).isEqualTo(MINED.size());
            assertThat(firsts.getFirst()).isEqualTo(MINED.size());
            index.publish(resumed.id());
            try (FaqIndex fresh = index("stopped-fresh")) {
                publish(fresh, MINED, Start.ANEW);
                for (String text : TEXTS) {
                    assertThat(index.search(text, 20).hits())
                            .isEqualTo(fresh.search(text, 20).hits());
                }
            }
        }
    }

    @Test
    void aBuildThatWasOrderedFromNothingLeavesALeftoverAside() {
        try (FaqIndex index = index("aside")) {
            assertThatThrownBy(() -> index.build(MINED, this::stopAtMerging))
                    .isInstanceOf(Stopped.class);

            assertThat(index.build(MINED, Start.ANEW, Progress.SILENT).reused()).isZero();
            assertThat(names("aside")).noneMatch(name -> name.startsWith(".build"));
        }
    }

    @Test
    void otherRelatedWordsAreAnotherLanguageAndNothingIsTakenOver() throws IOException {
        Path words = Files.createDirectories(home.resolve("words"));
        try (FaqIndex index = index("language")) {
            publish(index, MINED, Start.ANEW);
        }
        Files.writeString(words.resolve("a.txt"), "посылка, отправление\n");
        Language other = Language.of(words, java.util.Optional.empty());
        try (FaqIndex index = FaqIndex.open(home.resolve("language"), other, CLOCK)) {
            assertThat(index.build(MINED, Progress.SILENT).reused()).isZero();
        }
    }

    @Test
    void aTornBaseIsNotTakenOver() throws IOException {
        try (FaqIndex index = index("torn")) {
            Generation live = publish(index, MINED, Start.ANEW);
            damage(home.resolve("torn").resolve(live.id()));

            Generation fresh = index.build(MINED.subList(0, 250), Progress.SILENT);

            assertThat(fresh.reused()).isZero();
            assertThat(fresh.entries()).isEqualTo(250);
        }
    }

    /// Changes a byte in the middle of the stored texts.
    private static void damage(Path folder) throws IOException {
        Path texts;
        try (Stream<Path> files = Files.list(folder)) {
            texts = files.filter(file -> file.toString().endsWith(".fdt")).findAny().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(texts);
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(texts, bytes);
    }

    private void stopAtMerging(String step, long done, long total) {
        if (step.equals("merge")) {
            throw new Stopped();
        }
    }

    private static Entry reworded(Entry entry, String question) {
        return new Entry(
                entry.id(),
                question,
                entry.phrasings(),
                entry.answer(),
                entry.topic(),
                entry.sources(),
                entry.at(),
                entry.votes(),
                entry.quality());
    }

    private FaqIndex index(String folder) {
        return FaqIndex.open(home.resolve(folder), Language.plain(), CLOCK);
    }

    private static Generation publish(FaqIndex index, List<Entry> entries, Start start) {
        Generation built = index.build(entries, start, Progress.SILENT);
        index.publish(built.id());
        return built;
    }

    private Path folderOf(Generations index, String folder) {
        return home.resolve(folder).resolve(index.live().orElseThrow().id());
    }

    /// How many questions and answers hold each word.
    private static Map<String, String> counts(Path folder) {
        try (Directory directory = FSDirectory.open(folder)) {
            Lexicon lexicon = new Lexicon(directory, Shelf.label(folder).orElseThrow().lexicon());
            Map<String, String> counts = new TreeMap<>();
            counts.put("", lexicon.questions() + " " + lexicon.answers());
            for (int form = 0; form < lexicon.forms(); form++) {
                if (lexicon.form(lexicon.form(form)) == Lexicon.UNKNOWN) {
                    continue;
                }
                int stem = lexicon.stemOf(form);
                counts.put(
                        lexicon.form(form),
                        lexicon.idfInQuestions(stem)
                                + " "
                                + lexicon.idfInAnswers(stem)
                                + " "
                                + grams(lexicon, form));
            }
            return counts;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String grams(Lexicon lexicon, int form) {
        return java.util.Arrays.stream(lexicon.gramsOf(form))
                .mapToObj(gram ->
                        lexicon.gramIdfInQuestions(gram) + "/" + lexicon.gramIdfInAnswers(gram))
                .collect(Collectors.joining(" "));
    }

    private List<String> names(String folder) {
        try (Stream<Path> files = Files.list(home.resolve(folder))) {
            return files.map(path -> path.getFileName().toString()).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
