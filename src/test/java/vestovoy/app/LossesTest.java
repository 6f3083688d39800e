package vestovoy.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vestovoy.console.Shortfall;
import vestovoy.vk.Loss;
import vestovoy.vk.Vk;

class LossesTest {
    private static Settings settings(Map<Key<?>, String> others) {
        Map<Key<?>, String> main =
                Map.of(
                        Keys.COMMUNITY, "1",
                        Keys.NAME, "Полка",
                        Keys.COMMUNITY_TOKEN, "abc",
                        Keys.USER_TOKEN, "def",
                        Keys.API, "http://127.0.0.1:1");
        return new Settings(
                Path.of("."), main, others.isEmpty() ? Map.of() : Map.of("shop", others));
    }

    private static List<Shortfall> shortfalls(Settings settings) {
        List<Vk> vks = Opening.vks(settings);
        try {
            return Losses.shortfalls(vks, settings);
        } finally {
            vks.forEach(Vk::close);
        }
    }

    @Test
    void nothingIsToldWhereEverythingCanBeDone() {
        assertThat(shortfalls(settings(Map.of()))).isEmpty();
    }

    @Test
    void aCommunityThatLacksATokenIsNamedWhereThereAreSeveral() {
        Map<Key<?>, String> shop =
                Map.of(Keys.COMMUNITY, "2", Keys.NAME, "Лавка", Keys.COMMUNITY_TOKEN, "ghi");

        assertThat(shortfalls(settings(shop)))
                .extracting(Shortfall::community)
                .hasSize(2)
                .containsOnly("Лавка");
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_en.properties"})
    void everythingThatCanBeLostHasItsWordsOnTheConsole(String file) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources", file))) {
            words.load(reader);
        }
        assertThat(words.stringPropertyNames())
                .containsAll(Loss.codes().stream().map(code -> "feature." + code).toList())
                .contains("token.community", "token.user", "token.service");
    }
}
