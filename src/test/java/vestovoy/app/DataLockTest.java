package vestovoy.app;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestovoy.faq.BadInput;

class DataLockTest {
    @TempDir private Path folder;

    @Test
    void theSameDataIsNotTakenTwice() {
        try (DataLock _ = DataLock.take(folder)) {
            assertThatThrownBy(() -> DataLock.take(folder))
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("Another Vestovoy");
        }
    }

    @Test
    void whatWasLetGoCanBeTakenAgain() {
        DataLock.take(folder).close();
        assertThatCode(() -> DataLock.take(folder).close()).doesNotThrowAnyException();
    }

    @Test
    void aFolderThatCannotBeMadeIsASentence() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> DataLock.take(file.resolve("data")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("cannot be written");
    }
}
