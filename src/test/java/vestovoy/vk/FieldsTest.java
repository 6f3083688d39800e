package vestovoy.vk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "5; 5",
                "\"5\"; 5",
                "\" -5 \"; -5",
                "5.0; 5",
                "1e999; 0",
                "99999999999999999999; 0",
                "\"99999999999999999999\"; 0",
                "true; 0",
                "null; 0",
                "[1]; 0",
                "\"٣\"; 0"
            })
    void anOddNumberIsNone(String json, long number) {
        assertThat(Fields.number(Fields.parse("{\"a\":" + json + "}"), "a")).isEqualTo(number);
    }

    @Test
    void cleanTextsHaveNothingThatUtf8CannotWrite() {
        Random random = new Random(20261123);
        for (int round = 0; round < 5_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int at = random.nextInt(12); at > 0; at--) {
                text.append(
                        random.nextBoolean()
                                ? (char) (0xD800 + random.nextInt(0x800))
                                : (char) random.nextInt(0x80));
            }

            String clean = Fields.clean(text.toString());

            assertThat(clean).hasSameSizeAs(text.toString()).doesNotContain("\0");
            assertThat(
                            new String(
                                    clean.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                                    java.nio.charset.StandardCharsets.UTF_8))
                    .isEqualTo(clean);
        }
    }
}
