package vestovoy.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import vestovoy.faq.BadInput;
import vestovoy.intake.Pending;

/// Opening, and looking whether the database still works.
abstract class OpeningContract extends StoreContract {

    @Test
    void whatWasWrittenIsThereAfterOpeningAgain() {
        planned(1);
        store().close();
        try (Store again = Store.open(settings)) {
            assertThat(again.inbox().tally().replies("planned")).isEqualTo(1);
        }
    }

    @Test
    void anOpenStoreIsHealthyAndTheProbeLeavesNothing() throws SQLException {
        assertThat(store().healthy()).isTrue();
        assertThat(rawCount("select count(*) from source_position")).isZero();
    }

    @Test
    void aStoreThatCannotWriteIsNotHealthy() throws SQLException {
        raw("drop table source_position");
        assertThat(store().healthy()).isFalse();
    }

    @Test
    void aClosedStoreIsNotHealthy() {
        store().close();
        assertThat(store().healthy()).isFalse();
    }

    @Test
    void aDatabaseOfANewerVersionIsRefusedWithTheRemedy() throws SQLException {
        raw(
                """
                insert into flyway_schema_history
                  (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                values (99, '99', 'later', 'SQL', 'V99__later.sql', 1, 'somebody', 1, true)
                """);
        assertThatThrownBy(() -> Store.open(settings))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("written by a newer Vestovoy (its tables have version 99)")
                .hasMessageContaining("start that newer version");
    }

    @Test
    void aDatabaseOfTheVersionBeforeIsBroughtUpToDateWithAllThatIsInIt() throws SQLException {
        settings = databases().fresh();
        Flyway.configure()
                .dataSource(settings.url(), settings.user(), settings.password())
                .locations("classpath:db/migration/common")
                .placeholders(Map.of("identity", Dialect.of(settings.url()).identity()))
                .target("3")
                .load()
                .migrate();
        raw(
                """
                insert into post (channel, owner, place, number, author, replies_to, thread, written_at, received_at,
                  revision, state, reason, state_at, deleted)
                values ('board', -214000777, 39100137, 1, 501, 0, 0, 0, 0, 1, 'undecided', '', 0, false)
                """);
        raw(
                """
                insert into wording (post, revision, text, attachments, known_at)
                select id, 1, 'Где заказ?', '[]', 0 from post
                """);

        try (Store upgraded = Store.open(settings)) {
            Pending waiting = upgraded.inbox().undecided(1).getFirst();
            upgraded.inbox().commit(answer(waiting, "В пути."));

            assertThat(upgraded.outbox().claim(NOON, LEASE, 10)).hasSize(1);
            assertThat(upgraded.acts().claim(NOON, LEASE, 10)).isEmpty();
        }
    }

    @Test
    void thePasswordIsNotShown() {
        StoreSettings secret =
                new StoreSettings("jdbc:postgresql://host/name?password=secret", "anna", "secret");
        assertThat(secret.toString()).contains("anna").doesNotContain("secret");
    }
}
