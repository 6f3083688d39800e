package vestovoy.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestovoy.faq.BadInput;
import vestovoy.faq.Promise;
import vestovoy.triage.Mode;

class SettingsFileTest {
    @TempDir private Path config;

    private Settings read(String yaml, Map<String, String> environment) throws IOException {
        Files.writeString(config.resolve("vestovoy.yaml"), yaml);
        return SettingsFile.read(config, Path.of("/home"), environment);
    }

    private void refused(String yaml, String... words) {
        assertThatThrownBy(() -> read(yaml, Map.of()))
                .isInstanceOf(BadInput.class)
                .satisfies(fault -> assertThat(fault.getMessage()).contains(words));
    }

    @Test
    void theDocumentedSettingsAreTheKnownOnesWithTheirDefaults() {
        Settings documented = SettingsFile.read(Path.of("config"), Path.of("."), Map.of());
        Settings standard = new Settings(Path.of("."), Map.of());
        assertThat(documented.shown()).isEqualTo(standard.shown());
    }

    @Test
    void everyKnownSettingIsDocumented() throws IOException {
        String page = Files.readString(Path.of("config/vestovoy.yaml"));
        TreeSet<String> missing = new TreeSet<>();
        Keys.ALL.forEach(key -> {
            String last = key.name().substring(key.name().indexOf('.') + 1);
            if (!page.contains("\n  " + last + ":")) {
                missing.add(key.name());
            }
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void whatIsSetIsInForce() throws IOException {
        Settings settings =
                read("bot: {mode: auto}\nvk: {wait: 5s}\ncommunity: {staff: [1, 2]}", Map.of());
        assertThat(settings.get(Keys.MODE)).isEqualTo(Mode.AUTO);
        assertThat(settings.get(Keys.WAIT)).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.get(Keys.STAFF)).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void theEnvironmentGoesBeforeTheFile() throws IOException {
        assertThat(read("console: {port: 1}", Map.of("VESTOVOY_CONSOLE_PORT", "2")).get(Keys.PORT))
                .isEqualTo(2);
    }

    @Test
    void withoutAThresholdThePromiseDecides() throws IOException {
        assertThat(read("", Map.of()).get(Keys.THRESHOLD)).isEmpty();
        assertThat(read("", Map.of()).get(Keys.PROMISE)).isEqualTo(Promise.of(0.05));
        assertThat(read("bot: {threshold: 0.9}", Map.of()).get(Keys.THRESHOLD)).hasValue(0.9);
    }

    @Test
    void aPromiseToBeWrongMoreOftenThanRightIsAFault() {
        refused("bot: {promise: 0.6}", "bot.promise", "0..0.5");
    }

    @Test
    void formsOfOrderNumbersAreInForce() throws IOException {
        assertThat(
                        read("bot: {order-numbers: [AA.00000]}", Map.of())
                                .get(Keys.ORDER_NUMBERS)
                                .mask("где ПК.12345, а не 48213-7719?"))
                .isEqualTo("где [номер заказа], а не 48213-7719?");
        assertThat(read("", Map.of()).get(Keys.ORDER_NUMBERS).mask("где 48213-7719?"))
                .isEqualTo("где [номер заказа]?");
    }

    @Test
    void aFormOfOrderNumbersThatIsAPatternIsAFault() {
        refused("bot: {order-numbers: ['[0-9]+']}", "bot.order-numbers", "00000-0000");
        refused("bot: {order-numbers: ['000']}", "bot.order-numbers", "at least 5");
    }

    @Test
    void relativePathsStandOnTheProject() throws IOException {
        assertThat(read("", Map.of()).path(Keys.INDEX)).isEqualTo(Path.of("/home/faq-index"));
    }

    @Test
    void anUnknownSettingIsAFaultWithTheNearestName() {
        refused("bot: {treshold: 0.9}", "bot.treshold", "did you mean 'bot.threshold'?");
    }

    @Test
    void anUnknownVariableIsAFaultToo() {
        assertThatThrownBy(() -> read("", Map.of("VESTOVOY_BOT_MOOD", "auto")))
                .hasMessageContaining("VESTOVOY_BOT_MOOD");
    }

    @Test
    void everyFaultIsToldAtOnce() {
        refused(
                "bot: {mode: bold, threshold: high}\nconsole: {port: 99999}",
                "bot.mode",
                "bot.threshold",
                "console.port");
    }

    @Test
    void aTornFileIsNamedWithItsLine() {
        refused("bot:\n  mode: [", "vestovoy.yaml, line ");
    }

    @Test
    void aSecretIsNeverShown() throws IOException {
        Settings settings = read("vk: {user-token: vk1.a.secret}", Map.of());
        assertThat(settings.toString())
                .doesNotContain("vk1.a.secret")
                .contains("vk.user-token=set");
    }

    @Test
    void aMissingFolderIsAFaultWithItsName() {
        assertThatThrownBy(() -> SettingsFile.read(config.resolve("none"), Path.of("."), Map.of()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("--config");
    }

    @Test
    void whatThePublicCallsUsIsReadAsLists() throws IOException {
        Settings settings =
                read(
                        "mentions: {words: [Озон, \"=Полка\"], tags: [полкамаркет], addresses: [polka.example/shop]}",
                        Map.of());
        assertThat(settings.get(Keys.WORDS)).containsExactly("Озон", "=Полка");
        assertThat(settings.get(Keys.TAGS)).containsExactly("полкамаркет");
        assertThat(settings.get(Keys.ADDRESSES)).containsExactly("polka.example/shop");
    }

    @Test
    void whatCannotBeLookedForIsAFaultWithWhatItShouldBe() {
        refused("vk: {screen-name: vk.com/polka}", "vk.screen-name", "polka_market");
        refused("mentions: {words: [\"?\"]}", "mentions.words", "[Озон, Ozon]");
        refused("mentions: {tags: [\"#полка\"]}", "mentions.tags", "without #");
        refused("mentions: {addresses: [\"https://a.example\"]}", "mentions.addresses", "https://");
    }

    @Test
    void searchesThatVkDoesNotAllowAreAFaultExceptOfASimulatedVk() throws IOException {
        refused("mentions: {search-every: 1s}", "mentions.search-every", "at least 87s", "'1s'");
        Settings simulated =
                read(
                        "vk: {api: \"http://127.0.0.1:9000\"}\nmentions: {search-every: 1s}",
                        Map.of());
        assertThat(simulated.get(Keys.SEARCH_EVERY)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void theUsualPaceOfSearchesFitsIntoVksThousandADay() {
        Duration every = new Settings(Path.of("."), Map.of()).get(Keys.SEARCH_EVERY);
        assertThat(Duration.ofDays(1).dividedBy(every)).isBetween(900L, 1000L);
    }
}
