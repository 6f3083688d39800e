package vestovoy.vk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorCodeTest {
    /// The numbers that docs/vk.md declares a reaction for.
    private static final List<Integer> DECLARED =
            numbers(
                    """
                    1 10 36 13 2 20 21 23 34 35 33 3 4 8 11 12 16 5 1117 17 25 3609 3610 3611 37 38 6 9 14 3300 3301 3302 3303 3304
                    7 27 28 15 18 30 19 113 24 29 32 42 43 100 103 104 125 129 150 203 204 205 210 211 212 213 214 219 220 224 222
                    223 225 962 600 601 701 703 900 901 902 907 908 911 912 913 914 921 940 917 922 925 927 932 935 936 945 946 943
                    944 950 985 987 988 1401 1402 1403 1404 1409 2000
                    """);

    private static List<Integer> numbers(String text) {
        List<Integer> numbers = new ArrayList<>();
        for (String number : text.strip().split("\\s+")) {
            numbers.add(Integer.valueOf(number));
        }
        return numbers;
    }

    @Test
    void everyNumberOfThePageHasADeclaredReaction() {
        assertThat(ErrorCode.declared()).containsAll(DECLARED);
    }

    @ParameterizedTest
    @CsvSource({
        "10, RETRY",
        "6, SLOW",
        "9, SLOW",
        "29, SLOW",
        "14, HUMAN",
        "15, HUMAN",
        "5, CONFIG",
        "27, CONFIG",
        "28, CONFIG",
        "104, GONE",
        "901, GONE",
        "100, BUG",
        "914, BUG"
    })
    void theReactionsAreThoseOfThePage(int code, Reaction reaction) {
        assertThat(ErrorCode.of(code)).isEqualTo(new ErrorCode(code, reaction, true));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 4711, Integer.MAX_VALUE})
    void anUnknownNumberGoesToPeople(int code) {
        assertThat(ErrorCode.of(code)).isEqualTo(new ErrorCode(code, Reaction.HUMAN, false));
    }
}
