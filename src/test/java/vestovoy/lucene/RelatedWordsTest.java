package vestovoy.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vestovoy.faq.BadInput;

class RelatedWordsTest {
    private static final RelatedWords WORDS =
            RelatedWords.of(
                    List.of(
                            "# деньги",
                            "деньги, средства, бабки",
                            "",
                            "~ курьер, доставка",
                            "личный кабинет, лк, профиль # и так говорят"));

    @Test
    void everyFormOfAWordStandsInItsGroup() {
        assertThat(groups("верните средств")).isEqualTo(groups("где бабки")).containsExactly(0);
    }

    @Test
    void wordsOfAPhraseStandInItsGroupOnlySideBySide() {
        assertThat(groups("зашла в личном кабинете")).containsExactly(2);
        assertThat(groups("личный врач и кабинет")).isEmpty();
    }

    @Test
    void aTildeMakesAGroupLoose() {
        assertThat(WORDS.group(1).loose()).isTrue();
        assertThat(WORDS.group(0).loose()).isFalse();
        assertThat(WORDS.group(1).line()).isEqualTo("курьер, доставка");
    }

    @ParameterizedTest
    @ValueSource(strings = {"одно", "слово, , другое", "слово, раз два три четыре", "~ , "})
    void aBrokenLineIsNamedWithItsNumber(String line) {
        assertThatThrownBy(() -> RelatedWords.of(List.of("# первая", line)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 2");
    }

    @Test
    void theListsOfTheProjectCanBeRead() {
        assertThat(Language.of(Path.of("config/words/related"), Optional.empty()).related().size())
                .isGreaterThan(3_000);
    }

    @Test
    void aFolderWithoutListsIsNoFault(@TempDir Path folder) {
        assertThat(Language.of(folder.resolve("none"), Optional.empty()).related().size()).isZero();
    }

    @Test
    void aBuildReadsTheListsAsTheyStandThen(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("own.txt"), "деньги, средства\n");
        Language atStart = Language.of(folder, Optional.empty());
        Files.writeString(folder.resolve("more.txt"), "посылка, заказ\n");

        assertThat(atStart.related().size()).isEqualTo(1);
        assertThat(atStart.anew().related().size()).isEqualTo(2);
    }

    @Test
    void aBrokenListIsToldWithItsFile(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("own.txt"), "деньги\n");

        assertThatThrownBy(() -> Language.of(folder, Optional.empty()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("own.txt")
                .hasMessageContaining("line 1");
    }

    @Test
    void aListInAForeignCodingIsToldWithItsFile(@TempDir Path folder) throws Exception {
        Files.write(folder.resolve("own.txt"), new byte[] {(byte) 0xC4, (byte) 0xC5, ',', 'a'});

        assertThatThrownBy(() -> Language.of(folder, Optional.empty()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("UTF-8");
    }

    private static int[] groups(String text) {
        return WORDS.groups(Words.plain(text).stems());
    }
}
