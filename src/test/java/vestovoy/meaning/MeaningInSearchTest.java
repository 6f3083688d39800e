package vestovoy.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestovoy.faq.Entry;
import vestovoy.faq.Hit;
import vestovoy.faq.Meaning;
import vestovoy.faq.Progress;
import vestovoy.lucene.FaqIndex;
import vestovoy.lucene.Language;

/// A model of the user's own, from the folder to the candidates.
class MeaningInSearchTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);
    private static final List<Entry> ENTRIES =
            List.of(
                    entry("money", "деньги", "раз"),
                    entry("mine", "мой", "два"),
                    entry("order", "заказ", "три"));

    @TempDir private Path folder;

    @BeforeEach
    void writeTheModel() throws IOException {
        TinyModel.write(Files.createDirectory(folder.resolve("model")));
    }

    private static Entry entry(String id, String question, String answer) {
        return new Entry(
                id, question, List.of(), answer, "", List.of("file/" + id), Instant.EPOCH, 0);
    }

    private Meaning model() {
        return OnnxMeaning.open(folder.resolve("model"));
    }

    private FaqIndex index(Meaning meaning) {
        return FaqIndex.open(
                folder.resolve("index"),
                Language.of(folder.resolve("no words"), Optional.of(meaning)),
                CLOCK);
    }

    @Test
    void whatSharesNoWordIsFoundWhereTheModelPutsItNear() {
        try (FaqIndex index = index(model())) {
            index.publish(index.build(ENTRIES, Progress.SILENT).id());

            Hit hit = index.search("где", 3).hits().getFirst();

            assertThat(hit.entry()).isEqualTo("money");
            assertThat(hit.matched()).isEmpty();
        }
    }

    @Test
    void aModelThatFailsLeavesTheWords() {
        Meaning model = model();
        try (FaqIndex index = index(model)) {
            index.publish(index.build(ENTRIES, Progress.SILENT).id());
            model.close();

            assertThat(index.search("заказ", 1).hits().getFirst().entry()).isEqualTo("order");
        }
    }

    @Test
    void withoutTheModelTheSameGenerationIsSearchedByWords() {
        try (FaqIndex index = index(model())) {
            index.publish(index.build(ENTRIES, Progress.SILENT).id());
        }

        try (FaqIndex index =
                FaqIndex.open(folder.resolve("index"), Language.plain(), CLOCK)) {
            assertThat(index.comparesMeaning()).isFalse();
            assertThat(index.search("мой", 1).hits().getFirst().entry()).isEqualTo("mine");
        }
    }
}
