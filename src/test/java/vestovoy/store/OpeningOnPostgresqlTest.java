package vestovoy.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vestovoy.faq.BadInput;

class OpeningOnPostgresqlTest extends OpeningContract {
    @Override
    Databases databases() {
        return Databases.POSTGRESQL;
    }

    private static void refused(String url, String user, String sentence) {
        assertThatThrownBy(() -> Store.open(new StoreSettings(url, user, "not-shown")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(sentence)
                .hasMessageNotContaining("not-shown");
    }

    private String base() {
        return settings.url().replaceFirst("\\?.*", "");
    }

    @Test
    void aServerThatIsNotThereIsToldWithTheRemedy() {
        refused(
                "jdbc:postgresql://127.0.0.1:1/vestovoy",
                "postgres",
                "cannot be reached: start it");
    }

    @Test
    void aRefusedUserIsToldWithTheRemedy() {
        refused(base(), "nobody", "refuses the user 'nobody': correct the user or the password");
    }

    @Test
    void aMissingDatabaseIsToldWithTheRemedy() {
        refused(base() + "_none", "postgres", "create it, or correct its name");
    }

    @Test
    void anAddressThatCannotBeReadIsToldWithTheRemedy() {
        refused(
                "jdbc:postgresql://host:99999999/x",
                "postgres",
                "write jdbc:postgresql://HOST:PORT/NAME");
    }
}
