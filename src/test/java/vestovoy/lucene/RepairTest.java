package vestovoy.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vestovoy.faq.Entry;
import vestovoy.faq.Progress;

class RepairTest {
    private static Repair repair;

    @BeforeAll
    static void index(@TempDir Path folder) throws Exception {
        List<Entry> entries =
                List.of(
                        entry("1", "Как отменить заказ в приложении?", "Нажмите «Отменить»."),
                        entry("2", "Почему не приходит код из смс?", "Проверьте номер телефона."),
                        entry("3", "Сколько идёт возврат денег?", "До десяти рабочих дней."),
                        entry("4", "Что с монетизацией канала RUTUBE?", "Подключите в студии."));
        FaqIndex index =
                FaqIndex.open(folder, Language.plain(), InstantSource.fixed(Instant.EPOCH));
        String id = index.build(entries, Progress.SILENT).id();
        FSDirectory directory = FSDirectory.open(folder.resolve(id));
        Label label =
                Label.read(SegmentInfos.readLatestCommit(directory).getUserData()).orElseThrow();
        repair =
                new Repair(
                        new Lexicon(directory, label.lexicon()), DirectoryReader.open(directory));
    }

    private static Entry entry(String id, String question, String answer) {
        return new Entry(
                "file/" + id,
                question,
                List.of(),
                answer,
                "",
                List.of("file/" + id),
                Instant.EPOCH,
                0);
    }

    @ParameterizedTest
    @CsvSource({
        "отменть, отменить",
        "прлиожении, приложении",
        "монетизацеей, монетизацией",
        "rfr jnvtybnm pfrfp, как отменить заказ",
        "kak otmenit zakaz, как отменит заказ",
        "зaкaз, заказ",
        "возврааааат, возврат",
        "10дней, 10 дней"
    })
    void slipsForeignLettersAndOtherLayoutsAreReadAsMeant(String written, String read) {
        assertThat(repair.read(written).words().text()).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"заказ", "rutube", "как отменить заказ", "крокодил", "id", "смс"})
    void whatIsKnownOrLikeNothingStays(String text) {
        assertThat(repair.read(text).words().text()).isEqualTo(text);
    }

    @Test
    void aWordOfTheLanguageIsNotTurnedIntoOneOfTheEntries() {
        assertThat(repair.read("код подошёл").words().text()).contains("подошел");
    }

    @Test
    void whatWasWrittenIsKeptForPeople() {
        assertThat(repair.read("отменть").words().all().getFirst().shown()).isEqualTo("отменть");
    }

    @Test
    void readingRussianThatWasReadChangesNothing() {
        Random chance = new Random(1);
        String letters = "абвгдежзиклмнопрстуфхцчшщыэюя    ,.;0123456789\uD83D\uDE00";
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            for (int at = 0; at < 30; at++) {
                text.append(letters.charAt(chance.nextInt(letters.length())));
            }
            String once = repair.read(text.toString()).words().text();
            assertThat(repair.read(once).words().text()).isEqualTo(once);
        }
    }
}
