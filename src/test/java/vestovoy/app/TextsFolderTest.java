package vestovoy.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import vestovoy.faq.BadInput;
import vestovoy.triage.Preview;

class TextsFolderTest {
    private static final Settings PLAIN = new Settings(Path.of("."), Map.of());
    @TempDir private Path config;

    @BeforeEach
    void copyTheTexts() throws IOException {
        FileSystemUtils.copyRecursively(Path.of("config/texts"), config.resolve("texts"));
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(config.resolve("texts").resolve(file), text);
    }

    private String faults(Settings settings) {
        try {
            TextsFolder.texts(settings, config, () -> Instant.EPOCH);
            return "";
        } catch (BadInput faults) {
            return String.valueOf(faults.getMessage());
        }
    }

    @Test
    void theTextsOfTheProjectAreSoundWhateverIsSet() {
        assertThat(faults(PLAIN)).isEmpty();
        assertThat(faults(PLAIN.with(Map.of(Keys.COMMUNITY, "7", Keys.SUPPORT_EMAIL, "a@b.ru"))))
                .isEmpty();
    }

    @Test
    void everyFaultIsToldAtOnceWithFileKeyAndRemedy() throws IOException {
        write("decline.yaml", "decline:\n  - \"Пришлите номер заказа.\"\n  - \"{who}, нет.\"\n");
        write("removal.yaml", "");
        assertThat(faults(PLAIN).lines())
                .hasSize(3)
                .anyMatch(
                        line -> line.contains("decline.yaml: decline wording 1 asks for personal"))
                .anyMatch(line -> line.contains("decline.yaml: decline wording 2 has {who}"))
                .anyMatch(line -> line.contains("removal is missing; put it back"));
    }

    @Test
    void whatIsNoListAndAKeyThatStandsTwiceAreToldAtOnce() throws IOException {
        write("more.yaml", "decline:\n  - \"Нет.\"\nprivate.delay: Ждите\n");
        assertThat(faults(PLAIN).lines())
                .hasSize(3)
                .anyMatch(line -> line.contains("decline stands in"))
                .anyMatch(line -> line.contains("private.delay stands in"));
    }

    @Test
    void brokenYamlIsToldWithItsLine() throws IOException {
        write("decline.yaml", "decline:\n  - \"Нет.\n");
        assertThat(faults(PLAIN)).contains("decline.yaml, line", "mend the line");
    }

    @Test
    void aKeyThatStandsTwiceInOneFileIsTold() throws IOException {
        write("decline.yaml", "decline: [\"Нет.\"]\ndecline: [\"Нет, увы.\"]\n");
        assertThat(faults(PLAIN)).contains("decline.yaml", "uplicate");
    }

    @Test
    void aKeyThatNothingCanBeSaidOfIsTold() throws IOException {
        write("decline.yaml", "decline:\n  - \"Пишите со страницы {order-page} сами.\"\n");
        assertThat(faults(PLAIN)).contains("decline has no wording that can be said");
        assertThat(faults(PLAIN.with(Map.of(Keys.ORDER_PAGE, "https://polka.example/orders"))))
                .isEmpty();
    }

    @Test
    void withoutTheFolderTheRemedyIsTold() {
        FileSystemUtils.deleteRecursively(config.resolve("texts").toFile());
        assertThatThrownBy(() -> TextsFolder.texts(PLAIN, config, () -> Instant.EPOCH))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("put it back from the project");
    }

    @Test
    void theChatIsTheCommunitysOwnUnlessItIsSet() {
        assertThat(chat(Map.of())).isEmpty();
        assertThat(chat(Map.of(Keys.COMMUNITY, "7"))).isEqualTo("https://vk.me/club7");
        assertThat(chat(Map.of(Keys.COMMUNITY, "7", Keys.SCREEN_NAME, "polka")))
                .isEqualTo("https://vk.me/polka");
        assertThat(chat(Map.of(Keys.SUPPORT_CHAT, "https://polka.example/chat")))
                .isEqualTo("https://polka.example/chat");
    }

    private static String chat(Map<Key<?>, String> set) {
        return Supporting.chat(PLAIN.with(set));
    }

    @Test
    void badSettingsAreToldWithAnExample() {
        Map<String, String> environment =
                Map.of(
                        "VESTOVOY_SUPPORT_EMAIL", "help at polka",
                        "VESTOVOY_SUPPORT_CHAT", "http://vk.me/polka",
                        "VESTOVOY_SUPPORT_HOURS", "always");
        assertThatThrownBy(() -> SettingsFile.read(Path.of("config"), Path.of("."), environment))
                .hasMessageContaining("help@polka.example")
                .hasMessageContaining("https://vk.me/polka_market")
                .hasMessageContaining("Mon-Fri 09:00-21:00");
    }

    @Test
    void thePreviewSaysWhatIsNotSaid() {
        assertThat(TextsFolder.preview(PLAIN, config))
                .filteredOn(one -> one.key().equals("queue.closed"))
                .isNotEmpty()
                .allMatch(one -> one.lacks().equals("{opens}"));
        Settings hours = PLAIN.with(Map.of(Keys.HOURS, "Mon-Fri 09:00-21:00"));
        assertThat(TextsFolder.preview(hours, config))
                .filteredOn(one -> one.key().equals("queue.closed"))
                .allMatch(Preview::isSaid)
                .anyMatch(one -> one.named().contains("завтра в 9:00 мск"));
    }
}
