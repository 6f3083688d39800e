package vestovoy.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingsTest {
    private final Wordings wordings =
            Wordings.of(List.of("# кто зовёт человека", "позов* человек*  # позовите", "живой"));

    @Test
    void aWordingStandsWordByWordInAnyForm() {
        assertThat(wordings.in("ПОЗОВИТЕ, человека!")).isTrue();
    }

    @Test
    void wordsThatStandApartAreNotTheWording() {
        assertThat(wordings.in("позовите хоть какого человека")).isFalse();
    }

    @Test
    void aWordIsNotFoundInsideAnother() {
        assertThat(wordings.in("неживой")).isFalse();
    }

    @Test
    void aStarInACustomersTextMeansNothing() {
        assertThat(wordings.in("позов* чело*")).isFalse();
    }

    @Test
    void aLineWithoutAWordIsAFaultWithItsNumber() {
        assertThatThrownBy(() -> Wordings.of(List.of("живой", "!!!")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 2");
    }

    @Test
    void aPatternKnowsRussianLetters() {
        Wordings patterns = Wordings.of(List.of("~заказ\\pL* \\d{3,}"));
        assertThat(patterns.in("по заказу 12345")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"~заказ\\w*", "~\\bзаказ", "~\\Wзаказ", "~заказ\\B"})
    void aPatternThatKnowsNoRussianLettersIsAFaultWithItsRemedy(String line) {
        assertThatThrownBy(() -> Wordings.of(List.of("живой", line)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("\\pL");
    }
}
