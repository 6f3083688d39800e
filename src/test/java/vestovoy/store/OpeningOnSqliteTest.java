package vestovoy.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vestovoy.faq.BadInput;

class OpeningOnSqliteTest extends OpeningContract {
    @Override
    Databases databases() {
        return Databases.SQLITE;
    }

    private static void refused(String url, String sentence) {
        assertThatThrownBy(() -> Store.open(new StoreSettings(url, "", "")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void theFileIsWrittenAheadAndSyncedInFull() throws SQLException {
        assertThat(rawCount("select count(*) from pragma_journal_mode where journal_mode = 'wal'"))
                .isEqualTo(1);
    }

    @Test
    void aMissingFolderIsToldWithTheRemedy(@TempDir Path folder) {
        refused("jdbc:sqlite:" + folder.resolve("none/a.db"), "does not exist: create it");
    }

    @Test
    void aFolderWithoutTheRightToWriteIsToldWithTheRemedy() {
        refused("jdbc:sqlite:/proc/vestovoy.db", "cannot be opened: give this process the right");
    }

    @Test
    void aFolderInPlaceOfAFileIsToldWithTheRemedy(@TempDir Path folder) {
        refused("jdbc:sqlite:" + folder, "cannot be opened: give this process the right");
    }

    @Test
    void aFileOnAReadOnlyDiskIsToldWithTheRemedy(@TempDir Path folder)
            throws IOException, SQLException {
        Path file = folder.resolve("a.db");
        Files.createFile(file);
        refused(
                "jdbc:sqlite:file:" + file + "?immutable=1",
                "cannot be written: give this process the right");
    }

    @Test
    void aFileOfAnotherKindIsToldWithTheRemedy(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.db"), "not a database ".repeat(100));
        refused("jdbc:sqlite:" + file, "is not a database or is damaged");
    }

    @Test
    void theDatabaseOfAnotherProgramIsNotTouched(@TempDir Path folder) throws SQLException {
        String url = "jdbc:sqlite:" + folder.resolve("a.db");
        try (var connection = java.sql.DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("create table other (id integer)");
        }
        refused(url, "name an empty database");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:mem:a", "vestovoy.db", ""})
    void anotherKindOfAddressIsToldWithTheRemedy(String url) {
        refused(url, "must begin with jdbc:sqlite: or jdbc:postgresql:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:sqlite:",
                "jdbc:sqlite::memory:",
                "jdbc:sqlite:file::memory:?cache=shared"
            })
    void anAddressWithoutAFileIsToldWithTheRemedy(String url) {
        refused(url, "names no file");
    }
}
