package vestovoy.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vestovoy.community.PersonalData;

class CasePagesTest {
    private static CasePages pages(Map<Long, String> communities) {
        ConsoleSettings settings =
                new ConsoleSettings("Полка", ZoneId.of("UTC"), "", "", communities);
        Words words = new Words(new ConsoleConfiguration().messageSource(), new Hands(), settings);
        return new CasePages(
                new MemoryCases(),
                words,
                settings,
                new Suggestions(words, Optional::empty, PersonalData.usual()),
                PersonalData.usual());
    }

    @Test
    void aCaseNamesItsCommunityWhereThereAreSeveral() {
        CasePages several = pages(Map.of(214_000_777L, "Полка", 2L, "Лавка"));
        for (var one : List.of(Samples.open(1, "Где заказ?"), Samples.elsewhere(2))) {
            assertThat(several.shown(one).community()).isEqualTo("Полка");
            assertThat(pages(Map.of()).shown(one).community()).isEmpty();
        }
    }
}
