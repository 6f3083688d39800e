package vestovoy.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

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
}
