package vestovoy.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vestovoy.desk.Case;

class BoxTest {
    private final Case one =
            Samples.open(
                    1,
                    Samples.post(1, "Марина", "?", List.of()),
                    "faq",
                    0,
                    "черновик",
                    Samples.hits());
    private final String first = Samples.hits().getFirst().answer();

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n", "черновик", "Чек приходит на почту, указанную в заказе."})
    void aSuggestionReplacesWhatTheBotWrote(String text) {
        assertThat(Box.with(one, text, 1)).isEqualTo(first);
    }

    @Test
    void aSuggestionFollowsTheModeratorsOwnWords() {
        assertThat(Box.with(one, "Марина, здравствуйте! \n", 1))
                .isEqualTo("Марина, здравствуйте!\n\n" + first);
    }
}
