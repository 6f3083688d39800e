package vestovoy.console;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsoleSettingsTest {
    @Test
    void aPageThatIsNoAddressIsRefused() {
        ZoneId zone = ZoneId.of("UTC");
        assertThatThrownBy(() ->
                        new ConsoleSettings("Полка", zone, "javascript:alert(1)", "", Map.of()))
                .hasMessageContaining("javascript:alert(1)");
    }

    @Test
    void doorsAreAbsolutePaths() {
        assertThatThrownBy(() -> new ConsoleDoors(List.of("vk/callback")))
                .hasMessageContaining("vk/callback");
    }
}
