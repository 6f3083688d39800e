package vestovoy.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import vestovoy.community.Channel;
import vestovoy.desk.Account;
import vestovoy.desk.Case;
import vestovoy.desk.Said;
import vestovoy.intake.Meaning;
import vestovoy.reply.Delivery;

/// The moderators' queue and their accounts.
abstract class CasesContract extends StoreContract {

    @Test
    void theFirstPriorityComesFirstAndThenTheOldest() {
        for (int[] numberAndPriority : new int[][] {{1, 1}, {2, 9}, {3, 1}}) {
            write(board(numberAndPriority[0], "Где заказ?"));
            store().inbox().commit(people(firstUndecided(), "not-found", numberAndPriority[1]));
        }
        assertThat(store().cases().open(10, 0))
                .extracting(it -> it.post().key().id())
                .containsExactly(2L, 1L, 3L);
        assertThat(store().cases().open(1, 1))
                .extracting(it -> it.post().key().id())
                .containsExactly(1L);
        assertThat(store().cases().openCount()).isEqualTo(3);
    }

    @Test
    void anAnswerIsQueuedUnderTheModeratorsName() throws SQLException {
        Case seen = queued(1);
        assertThat(store().cases().answer(seen.id(), seen.version(), "anna", "Едет", NOON))
                .isTrue();
        assertThat(store().cases().find(seen.id()).orElseThrow())
                .extracting(Case::state, Case::closedBy, Case::version)
                .containsExactly(Case.State.ANSWERED, "anna", 2);
        assertThat(claimOne().text()).isEqualTo("Едет");
        assertThat(posts("answered")).isEqualTo(1);
        assertThat(
                        rawCount(
                                "select count(*) from audit where actor = 'anna' and action = 'answered'"))
                .isEqualTo(1);
    }

    @Test
    void ofTwoModeratorsOneAnswers() throws Exception {
        Case seen = queued(1);
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<Boolean> anna =
                () -> {
                    start.await();
                    return store().cases().answer(seen.id(), seen.version(), "anna", "Едет", NOON);
                };
        Callable<Boolean> boris =
                () -> {
                    start.await();
                    return store().cases().dismiss(seen.id(), seen.version(), "boris", NOON);
                };
        int done = 0;
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var move : threads.invokeAll(List.of(anna, boris))) {
                done += move.get() ? 1 : 0;
            }
        }
        assertThat(done).isEqualTo(1);
        assertThat(posts("people")).isZero();
    }

    @Test
    void aMoveOnAnEarlierVersionOrAnUnknownCaseChangesNothing() {
        Case seen = queued(1);
        assertThat(store().cases().dismiss(seen.id(), seen.version() + 1, "anna", NOON)).isFalse();
        assertThat(store().cases().answer(seen.id(), seen.version() - 1, "anna", "Едет", NOON))
                .isFalse();
        assertThat(store().cases().answer(seen.id() + 1, 1, "anna", "Едет", NOON)).isFalse();
        assertThat(posts("people")).isEqualTo(1);
        assertThat(replies("planned")).isZero();
    }

    @Test
    void whileAReplyIsOpenAModeratorCannotAnswer() throws SQLException {
        planned(1);
        claimOne();
        tell(new Meaning.Edited(board(1, "Где возврат?")));
        Case seen = store().cases().open(1, 0).getFirst();
        assertThat(store().cases().answer(seen.id(), seen.version(), "anna", "Едет", NOON))
                .isFalse();
        assertThat(store().cases().find(seen.id()).orElseThrow()).isEqualTo(seen);
        assertThat(rawCount("select count(*) from audit where actor = 'anna'")).isZero();
    }

    @Test
    void aDismissedCaseEndsItsPost() {
        Case seen = queued(1);
        assertThat(store().cases().dismiss(seen.id(), seen.version(), "anna", NOON)).isTrue();
        assertThat(store().cases().find(seen.id()).orElseThrow().state())
                .isEqualTo(Case.State.DISMISSED);
        assertThat(posts("ignored")).isEqualTo(1);
        assertThat(cases("dismissed")).isEqualTo(1);
    }

    @Test
    void theThreadShowsCustomersStaffAndUsEachOnce() {
        planned(1);
        store().outbox().settle(claimOne(), new Delivery.Sent(2), NOON.plusSeconds(2));
        tell(
                new Meaning.Spoken(
                        voiced(answering(Channel.BOARD_COMMENT, TOPIC, 2, "В пути.", 1, 0)),
                        -GROUP));
        tell(new Meaning.Spoken(voiced(board(3, "Объявление")), -GROUP));
        Case seen = queued(4);
        store().inbox().names(Map.of(CUSTOMER, "Иван", GROUP, "Полка"));
        assertThat(store().cases().thread(seen.id(), 10))
                .extracting(Said::post, Said::author, Said::text, Said::voice, Said::delivery)
                .containsExactly(
                        tuple(1L, "Иван", "Где заказ?", Said.Voice.CUSTOMER, ""),
                        tuple(2L, "bot", "В пути.", Said.Voice.BOT, "sent"),
                        tuple(3L, "Полка", "Объявление", Said.Voice.COMMUNITY, ""),
                        tuple(4L, "Иван", "Где заказ?", Said.Voice.CUSTOMER, ""));
    }

    @Test
    void theThreadHasThePostItselfHoweverMuchElseWasSaid() {
        for (long number = 1; number <= 30; number++) {
            write(board(number, "до"));
        }
        store().inbox()
                .undecided(30)
                .forEach(it -> store().inbox().commit(people(it, "not-found", 0)));
        Case middle =
                store().cases().open(50, 0).stream()
                        .filter(it -> it.post().key().id() == 15)
                        .findFirst()
                        .orElseThrow();
        assertThat(store().cases().thread(middle.id(), 5))
                .extracting(Said::post)
                .containsExactly(13L, 14L, 15L, 16L, 17L);
        assertThat(store().cases().thread(middle.id(), 1))
                .extracting(Said::post)
                .containsExactly(15L);
    }

    @Test
    void aWallCommentIsShownWithItsOwnThreadAndTheWallPost() {
        tell(new Meaning.Spoken(voiced(post(Channel.WALL_POST, 0, 9061, "Новости")), -GROUP));
        write(
                post(Channel.WALL_COMMENT, 9061, 9070, "верх"),
                post(Channel.WALL_COMMENT, 9061, 9071, "другая ветка"),
                answering(Channel.WALL_COMMENT, 9061, 9072, "ответ", 9070, 9070));
        store().inbox()
                .undecided(3)
                .forEach(it -> store().inbox().commit(people(it, "not-found", 0)));
        Case last = store().cases().open(10, 0).getLast();
        assertThat(store().cases().thread(last.id(), 10))
                .extracting(Said::text)
                .containsExactly("Новости", "верх", "ответ");
    }

    @Test
    void aModeratorsReplyStandsInTheThreadUnderTheirName() {
        Case seen = queued(1);
        Instant soon = NOON.plusSeconds(60);
        store().cases().answer(seen.id(), seen.version(), "anna", "Едет", soon);
        assertThat(store().cases().thread(seen.id(), 10).getLast())
                .isEqualTo(new Said(0, "anna", soon, "Едет", Said.Voice.MODERATOR, "planned"));
    }

    @Test
    void thereIsNoThreadOfAnUnknownCase() {
        assertThat(store().cases().thread(17, 10)).isEmpty();
        assertThat(store().cases().find(17)).isEmpty();
    }

    @Test
    void anAccountIsFoundAndReplaced() {
        assertThat(store().accounts().none()).isTrue();
        store().accounts().put(new Account("анна", "{bcrypt}1", Account.Role.MODERATOR));
        store().accounts().put(new Account("анна", "{bcrypt}2", Account.Role.ADMIN));
        assertThat(store().accounts().find("анна"))
                .contains(new Account("анна", "{bcrypt}2", Account.Role.ADMIN));
        assertThat(store().accounts().find("Анна")).isEmpty();
        assertThat(store().accounts().none()).isFalse();
    }
}
