package vestovoy.vk;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestovoy.faq.Hits;
import vestovoy.intake.Decided;
import vestovoy.intake.Event;
import vestovoy.intake.Pending;
import vestovoy.store.Store;
import vestovoy.store.StoreSettings;
import vestovoy.triage.Decision;
import vestovoy.triage.Reason;
import vestovoy.triage.Verdict;

/// Reading back with a real inbox behind it: what it finds takes effect once, and only once.
class ReadBackIntoTheStoreTest {
    private static final long NOW = 1_800_000_000L;
    private static final long OWNER = -Stub.GROUP;

    private final AtomicReference<Instant> clock =
            new AtomicReference<>(Instant.ofEpochSecond(NOW));
    private final Stub stub = new Stub();
    private final Vk vk = stub.hurried();
    private final Store store;
    private final Reconcile reconcile;

    ReadBackIntoTheStoreTest(@TempDir Path folder) {
        store = Store.open(new StoreSettings("jdbc:sqlite:" + folder.resolve("v.db"), "", ""));
        reconcile = vk.reconcile(store.inbox(), store.rereading(), this::now);
    }

    private Instant now() {
        return requireNonNull(clock.get());
    }

    @BeforeEach
    void aCommentThatIsWithPeople() {
        for (String list :
                List.of(
                        "board.getTopics",
                        "messages.getConversations",
                        "photos.getAllComments",
                        "video.get",
                        "market.get")) {
            stub.answers(list, ReadBack.NOTHING);
        }
        stub.answers("wall.get", ReadBack.list(ReadBack.post(9, 1)));
        shows(ReadBack.comment(31, 7, NOW, "Где заказ?"));
        reconcile.round();
        store.inbox().append(List.of(told()), now());
        Pending pending = store.inbox().undecided(1).getFirst();
        Decision decision =
                new Decision(Verdict.QUEUE, Reason.BELOW_THRESHOLD, "faq", "", Hits.nothing());
        store.inbox()
                .commit(
                        new Decided(
                                pending,
                                decision,
                                new Decided.Outcome.ToPeople("below-threshold", 1, ""),
                                now()));
        later(3600);
    }

    @AfterEach
    void stop() {
        vk.close();
        store.close();
        stub.close();
    }

    private static Event told() {
        return new Decoder(Stub.GROUP)
                .decode(
                        "{\"type\":\"wall_reply_new\",\"event_id\":\"e1\",\"object\":{\"id\":31,\"from_id\":7,\"date\":%d,\"text\":\"Где заказ?\",\"post_id\":9,\"owner_id\":%d}}"
                                .formatted(NOW, OWNER));
    }

    private void shows(String... comments) {
        stub.answers("wall.getComments", ReadBack.list(comments));
    }

    private void later(long seconds) {
        clock.set(now().plusSeconds(seconds));
    }

    private int round() {
        later(601);
        return reconcile.round().fresh();
    }

    private long posts(String state) {
        return store.inbox().tally().posts(state);
    }

    private long cases(String state) {
        return store.inbox().tally().cases().getOrDefault(state, 0L);
    }

    @Test
    void whatIsAsItWasChangesNothingHoweverOftenItIsRead() {
        round();
        long events = store.inbox().tally().events().values().stream().mapToLong(n -> n).sum();

        assertThat(round() + round() + round()).isZero();

        assertThat(store.inbox().tally().events().values().stream().mapToLong(n -> n).sum())
                .isEqualTo(events);
        assertThat(posts("people")).isEqualTo(1);
    }

    @Test
    void aDeletedCommentClosesItsCaseAndOpensItAgainWhenItComesBack() {
        shows();
        round();
        assertThat(cases("open")).isEqualTo(1);
        round();
        assertThat(cases("closed")).isEqualTo(1);
        assertThat(posts("ignored")).isEqualTo(1);
        assertThat(round()).isZero();

        shows(ReadBack.comment(31, 7, NOW, "Где заказ?"));
        round();
        assertThat(posts("undecided")).isEqualTo(1);
        assertThat(round()).isZero();

        shows();
        round();
        round();
        assertThat(posts("ignored")).isEqualTo(1);
    }

    @Test
    void anEditIsTheNewWordingOnceAndSoIsTakingItBack() {
        shows(ReadBack.comment(31, 7, NOW, "Где возврат?"));
        round();
        assertThat(text()).isEqualTo("Где возврат?");
        assertThat(round()).isZero();

        shows(ReadBack.comment(31, 7, NOW, "Где заказ?"));
        round();
        assertThat(text()).isEqualTo("Где заказ?");

        shows(ReadBack.comment(31, 7, NOW, "Где возврат?"));
        round();
        assertThat(text()).isEqualTo("Где возврат?");
    }

    private String text() {
        return store.cases().open(1, 0).getFirst().post().text();
    }

    @Test
    void theStaffsAnswerInVkClosesTheCase() {
        stub.answers("wall.get", ReadBack.list(ReadBack.post(9, 2)));
        shows(
                ReadBack.comment(31, 7, NOW, "Где заказ?"),
                ReadBack.comment(32, OWNER, NOW + 3700, "Едет", ",\"reply_to_comment\":31"));

        round();

        assertThat(cases("closed")).isEqualTo(1);
        assertThat(posts("answered")).isEqualTo(1);
    }
}
