package vestovoy.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vestovoy.faq.Calibration;
import vestovoy.faq.Entry;
import vestovoy.faq.Generation;
import vestovoy.faq.Hits;
import vestovoy.faq.Progress;

class HotTest {
    private static final String QUESTION = "Как отменить заказ?";
    private static final Entry CANCEL = entry("cancel", "Нажмите «Отменить» в карточке заказа.");
    private static final Entry ASK = entry("ask", "Напишите в пункт выдачи.");

    @TempDir private Path home;
    private FaqIndex index;

    @BeforeEach
    void open() {
        index =
                FaqIndex.open(
                        home,
                        Language.plain(),
                        InstantSource.fixed(Instant.parse("2026-11-01T12:00:00Z")));
        publish(CANCEL);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                QUESTION,
                "как отменить заказ",
                "  Как  отменить\nзаказ ?!",
                "КАК ОТМЕНИТЬ ЗАКАЗ)))"
            })
    void whatIsAskedAgainIsRemembered(String again) {
        Hits first = index.search(QUESTION, 5);

        assertThat(index.search(again, 5)).isSameAs(first);
        assertThat(index.hot().remembered()).isOne();
        assertThat(index.hot().searched()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"как отменить заказы", "как отменить заказ.", "как-отменить заказ"})
    void anotherTextIsSearchedFor(String other) {
        index.search(QUESTION, 5);
        index.search(other, 5);

        assertThat(index.hot().remembered()).isZero();
    }

    @Test
    void anotherCountIsSearchedFor() {
        publish(CANCEL, ASK);

        assertThat(index.search(QUESTION, 1).hits()).hasSize(1);
        assertThat(index.search(QUESTION, 2).hits()).hasSize(2);
    }

    @Test
    void aLongTextIsSearchedForEachTime() {
        String story = "Как отменить заказ, если " + "и ещё раз ".repeat(40);

        assertThat(index.search(story, 5)).isEqualTo(index.search(story, 5));
        assertThat(index.hot().remembered()).isZero();
    }

    @Test
    void nothingIsRememberedAcrossPublishingAndRollingBack() {
        Generation old = index.live().orElseThrow();
        Hits before = index.search(QUESTION, 5);
        Generation fresh = publish(ASK);

        Hits after = index.search(QUESTION, 5);
        index.publish(old.id());

        assertThat(after.generation()).isEqualTo(fresh.id());
        assertThat(after.hits().getFirst().entry()).isEqualTo("ask");
        assertThat(index.search(QUESTION, 5)).isEqualTo(before);
    }

    @Test
    void nothingIsRememberedAcrossCalibrating() {
        Hits before = index.search(QUESTION, 5);
        Calibration builtIn = index.builtIn();
        Map<String, Double> doubtful = new LinkedHashMap<>(builtIn.coefficients());
        index.calibrate(
                Calibration.unproven(builtIn.bias() - 2, doubtful, builtIn.promise()), List.of());

        assertThat(index.search(QUESTION, 5).confidence()).isLessThan(before.confidence());
    }

    private Generation publish(Entry... entries) {
        Generation built = index.build(List.of(entries), Progress.SILENT);
        index.publish(built.id());
        return built;
    }

    private static Entry entry(String id, String answer) {
        return new Entry(
                id, QUESTION, List.of(), answer, "", List.of("file/" + id), Instant.EPOCH, 0);
    }
}
