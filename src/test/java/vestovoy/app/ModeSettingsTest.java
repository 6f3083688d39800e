package vestovoy.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vestovoy.community.Channel;
import vestovoy.faq.BadInput;
import vestovoy.faq.Hits;
import vestovoy.triage.Kinds;
import vestovoy.triage.Mode;
import vestovoy.triage.Modes;
import vestovoy.triage.Rulebook;

class ModeSettingsTest {
    @TempDir private Path folder;

    private Settings read(String yaml) throws IOException {
        Files.writeString(folder.resolve("vestovoy.yaml"), yaml);
        return SettingsFile.read(folder, folder, Map.of());
    }

    @Test
    void channelsAndRulesAreReadAsListsOfNamesWithModes() throws IOException {
        Settings settings =
                read(
                        "bot: {mode: auto, channels: [message=suggest, mention = shadow], rules: [faq=suggest, empty=draft]}");
        assertThat(settings.get(Keys.RULES))
                .isEqualTo(Map.of("faq", Rulebook.Mode.SUGGEST, "empty", Rulebook.Mode.DRAFT));
        assertThat(ModeSettings.modes(settings))
                .isEqualTo(
                        new Modes(
                                Mode.AUTO,
                                Map.of(),
                                Map.of(
                                        Channel.MESSAGE, Mode.SUGGEST,
                                        Channel.MENTION, Mode.SHADOW),
                                Map.of("faq", Mode.SUGGEST)));
    }

    @Test
    void aFurtherCommunityHasItsOwnModeOrTheGeneralOne() throws IOException {
        Settings settings =
                read(
                        """
                        bot: {mode: auto}
                        communities:
                          books: {id: 3, community-token: ttt}
                          shop: {id: 2, community-token: ttt, mode: shadow}
                        """);
        assertThat(ModeSettings.modes(settings).communities())
                .isEqualTo(Map.of(2L, Mode.SHADOW, 3L, Mode.AUTO));
        assertThat(ModeSettings.told(settings))
                .isEqualTo("auto; community books: auto; community shop: shadow");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "channels: [mesage=suggest] | wall-post, wall, board, photo, video, market, message, mention",
                "channels: [message=sugest] | off, shadow, suggest or auto",
                "channels: [message] | each name once, such as [message=suggest]",
                "channels: [message=auto, message=off] | each name once",
                "rules: [faq=auto] | draft, shadow, suggest, live",
                "rules: [faq=] | draft, shadow, suggest, live",
            })
    void aWrongNameIsAFaultThatListsWhatThereIs(String setting, String told) {
        assertThatThrownBy(() -> read("bot: {" + setting + "}"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(told);
    }

    @Test
    void aRuleThatIsNotThereIsAFaultThatListsThoseThatAre() throws IOException {
        Settings settings = read("bot: {rules: [fraut=shadow]}");
        Path config = Path.of("config");
        assertThatThrownBy(() ->
                        Deciding.triage(
                                settings,
                                config,
                                (_, _) -> Hits.nothing(),
                                Kinds.unlearned(),
                                Opening.threshold(settings, false),
                                InstantSource.fixed(Instant.EPOCH)))
                .isInstanceOf(BadInput.class)
                .hasMessageContainingAll(
                        "bot.rules", "there is no rule 'fraut'", "own, staff", "faq");
    }
}
