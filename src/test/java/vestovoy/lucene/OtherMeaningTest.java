package vestovoy.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestovoy.faq.Entry;
import vestovoy.faq.Meaning;
import vestovoy.faq.Progress;

/// Vectors of two models are never compared.
class OtherMeaningTest {
    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-11-01T12:00:00Z"));
    private static final List<Entry> ENTRIES = BuildingProcess.entries(20);

    @TempDir private Path home;

    @Test
    void aGenerationOfAnotherModelIsSearchedByWordsAlone() {
        try (FaqIndex index = open(new Fixed("one", 8))) {
            index.publish(index.build(ENTRIES, Progress.SILENT).id());
            assertThat(index.comparesMeaning()).isTrue();
        }

        try (FaqIndex index = open(new Fixed("other", 3))) {
            assertThat(index.comparesMeaning()).isFalse();
            assertThat(index.search("вещь номер7", 1).hits().getFirst().entry()).isEqualTo("e7");
        }
    }

    @Test
    void anotherModelIsAnotherLanguageAndNothingIsTakenOver() {
        try (FaqIndex index = open(new Fixed("one", 8))) {
            index.publish(index.build(ENTRIES, Progress.SILENT).id());
        }

        try (FaqIndex index = open(new Fixed("other", 3))) {
            var fresh = index.build(ENTRIES, Progress.SILENT);
            assertThat(fresh.reused()).isZero();
            index.publish(fresh.id());
            assertThat(index.comparesMeaning()).isTrue();
        }
    }

    private FaqIndex open(Meaning meaning) {
        return FaqIndex.open(
                home.resolve("index"),
                Language.of(home.resolve("no words"), Optional.of(meaning)),
                CLOCK);
    }

    /// Every text means the same.
    private record Fixed(String model, int dimensions) implements Meaning {
        @Override
        public float[] question(String text) {
            float[] vector = new float[dimensions];
            vector[0] = 1;
            return vector;
        }

        @Override
        public List<float[]> answers(List<String> texts) {
            return texts.stream().map(this::question).toList();
        }

        @Override
        public void close() {}
    }
}
