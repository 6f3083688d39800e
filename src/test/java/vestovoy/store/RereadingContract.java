package vestovoy.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vestovoy.community.Author;
import vestovoy.community.Channel;
import vestovoy.community.Post;
import vestovoy.community.PostKey;
import vestovoy.intake.Meaning;
import vestovoy.intake.Watched;
import vestovoy.reply.Delivery;

/// What reading back remembers, and which posts it looks at again.
abstract class RereadingContract extends StoreContract {
    private static final Instant LATER = NOON.plus(Duration.ofHours(1));

    private List<Watched> watched() {
        return store().rereading().watched(-GROUP, NOON.minusSeconds(1), LATER, 100);
    }

    private List<Long> numbers() {
        return watched().stream().map(it -> it.post().key().id()).toList();
    }

    @Test
    void marksAreKeptByListAndPlace() {
        store().rereading().mark("one", Map.of(1L, "a", 2L, "b"));
        store().rereading().mark("other", Map.of(1L, "c"));
        store().rereading().mark("one", Map.of(2L, "d"));
        assertThat(store().rereading().marks("one")).isEqualTo(Map.of(1L, "a", 2L, "d"));
    }

    @Test
    void anEmptyMarkIsTakenAway() {
        store().rereading().mark("one", Map.of(1L, "a", 2L, "b"));
        store().rereading().mark("one", Map.of(1L, "", 3L, ""));
        assertThat(store().rereading().marks("one")).isEqualTo(Map.of(2L, "b"));
    }

    @Test
    void aPostThatWasReceivedIsKnown() {
        write(board(1, "Где заказ?"));
        assertThat(store().rereading().knows(board(1, "").key())).isTrue();
        assertThat(store().rereading().knows(board(2, "").key())).isFalse();
    }

    @Test
    void whatWaitsIsWatchedTheLatestFirst() {
        queued(1);
        write(board(2, "А мой?"));
        assertThat(numbers()).containsExactly(2L, 1L);
    }

    @Test
    void aWatchedPostComesWithItsPresentWordingAndItsLatestStep() {
        write(board(1, "Где заказ?"));
        long before = watched().getFirst().step();
        tell(new Meaning.Edited(board(1, "Где возврат?")));
        Watched now = watched().getFirst();
        assertThat(now.post().text()).isEqualTo("Где возврат?");
        assertThat(now.deleted()).isFalse();
        assertThat(now.step()).isGreaterThan(before);
    }

    @Test
    void whatWasAnsweredLatelyIsWatchedAndWhatWasAnsweredLongAgoIsNot() throws SQLException {
        planned(1);
        store().outbox().settle(claimOne(), new Delivery.Sent(7), NOON);
        assertThat(numbers()).containsExactly(1L);
        raw("update post set state_at = state_at - 2000");
        assertThat(watched()).isEmpty();
    }

    @Test
    void aPlannedReplyIsWatchedHoweverLongItWaits() throws SQLException {
        planned(1);
        raw("update post set state_at = state_at - 2000");
        assertThat(numbers()).containsExactly(1L);
    }

    @Test
    void whatWasDeletedLatelyIsWatchedForItsReturn() {
        write(board(1, "Где заказ?"));
        tell(new Meaning.Deleted(board(1, "").key()));
        assertThat(watched()).singleElement().matches(Watched::deleted);
    }

    @Test
    void whatIsIgnoredOrHiddenIsNotWatched() throws SQLException {
        write(board(1, "Ура"), board(2, "Купи"));
        raw("update post set state = 'ignored' where number = 1");
        raw("update post set state = 'hidden' where number = 2");
        assertThat(watched()).isEmpty();
    }

    @Test
    void aWordingThatIsYoungerThanVksListsIsLeftOut() {
        write(board(1, "Где заказ?"));
        assertThat(
                        store().rereading()
                                .watched(-GROUP, NOON.minusSeconds(1), NOON.minusMillis(1), 100))
                .isEmpty();
    }

    @Test
    void anotherCommunitysPostsAreLeftToIt() {
        write(board(1, "Где заказ?"));
        assertThat(store().rereading().watched(5, NOON.minusSeconds(1), LATER, 100)).isEmpty();
    }

    @Test
    void aMentionIsWatchedByTheCommunityThatAnswersIt() {
        PostKey key = new PostKey(Channel.MENTION, 77, -GROUP, 3);
        write(new Post(key, new Author(77, ""), NOON, "Полка, где заказ?", List.of(), 0, 0));
        assertThat(watched()).singleElement().extracting(it -> it.post().key()).isEqualTo(key);
    }

    @Test
    void noMoreThanWasAskedForIsGiven() {
        write(board(1, "Раз"), board(2, "Два"), board(3, "Три"));
        assertThat(store().rereading().watched(-GROUP, NOON, LATER, 2)).hasSize(2);
    }
}
