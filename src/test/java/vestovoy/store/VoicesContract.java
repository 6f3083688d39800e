package vestovoy.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vestovoy.community.Author;
import vestovoy.community.Channel;
import vestovoy.community.Post;
import vestovoy.community.PostKey;
import vestovoy.desk.Case;
import vestovoy.intake.Meaning;
import vestovoy.intake.Pending;
import vestovoy.reply.Delivery;

/// The community's own voice: our replies seen again, and the staff in VK.
abstract class VoicesContract extends StoreContract {
    private void spoken(
            Channel channel, long place, long number, String text, long repliesTo, long thread) {
        tell(
                new Meaning.Spoken(
                        voiced(answering(channel, place, number, text, repliesTo, thread)),
                        -GROUP));
    }

    private long keptAsSpoken() throws SQLException {
        return rawCount("select count(*) from spoken");
    }

    @Test
    void aReplyThatIsBeingSentIsRecognised() throws SQLException {
        planned(1);
        claimOne();
        spoken(Channel.BOARD_COMMENT, TOPIC, 2, "[id501:bp-214000777_1|Иван], В  пути. ", 1, 0);
        assertThat(keptAsSpoken()).isZero();
        assertThat(replies("sending")).isEqualTo(1);
        assertThat(store().inbox().tally().events()).containsEntry("spoken", 1L);
    }

    @Test
    void aReplyThatWasSentIsRecognisedByItsNumber() throws SQLException {
        planned(1);
        store().outbox().settle(claimOne(), new Delivery.Sent(2), NOON);
        spoken(Channel.BOARD_COMMENT, TOPIC, 2, "Исправлено вручную", 0, 0);
        assertThat(keptAsSpoken()).isZero();
    }

    @Test
    void aReplyToAWallPostIsRecognisedAmongItsComments() throws SQLException {
        write(post(Channel.WALL_POST, 0, 9061, "Где заказ?"));
        store().inbox().commit(answer(firstUndecided(), "В пути."));
        claimOne();
        spoken(Channel.WALL_COMMENT, 9061, 20, "В пути.", 0, 0);
        assertThat(keptAsSpoken()).isZero();
    }

    @Test
    void theSameTextToAnotherPostIsThatOfTheStaff() {
        planned(1);
        claimOne();
        write(board(3, "А мой?"));
        spoken(Channel.BOARD_COMMENT, TOPIC, 4, "В пути.", 3, 0);
        assertThat(posts("undecided")).isZero();
    }

    @Test
    void aPlannedReplyIsNotWhatWasSaid() {
        planned(1);
        spoken(Channel.BOARD_COMMENT, TOPIC, 2, "В пути.", 1, 0);
        assertThat(replies("withdrawn")).isEqualTo(1);
        assertThat(store().outbox().claim(NOON, LEASE, 10)).isEmpty();
    }

    @Test
    void theStaffsAnswerEndsAPostThatWaits() {
        write(board(1, "Где заказ?"), board(3, "А мой?"));
        spoken(Channel.BOARD_COMMENT, TOPIC, 4, "Едет", 1, 0);
        assertThat(posts("answered")).isEqualTo(1);
        assertThat(firstUndecided().post().key().id()).isEqualTo(3);
    }

    @Test
    void theStaffsAnswerClosesACase() {
        Case seen = queued(1);
        spoken(Channel.BOARD_COMMENT, TOPIC, 2, "Едет", 1, 0);
        assertThat(store().cases().find(seen.id()).orElseThrow().closedBy()).isEqualTo("vk");
        assertThat(posts("answered")).isEqualTo(1);
    }

    @Test
    void theStaffsMessageEndsAllThatThePeerWroteBefore() {
        write(
                post(Channel.MESSAGE, CUSTOMER, 1, "Здравствуйте"),
                post(Channel.MESSAGE, CUSTOMER, 2, "Где заказ?"),
                post(Channel.MESSAGE, CUSTOMER, 4, "И ещё"),
                post(Channel.MESSAGE, 502, 1, "Другой"));
        spoken(Channel.MESSAGE, CUSTOMER, 3, "Едет", 0, 0);
        assertThat(posts("answered")).isEqualTo(2);
        assertThat(posts("undecided")).isEqualTo(2);
    }

    @Test
    void theStaffsCommentUnderAWallPostAnswersThePost() {
        write(
                post(Channel.WALL_POST, 0, 9061, "Где заказ?"),
                post(Channel.WALL_COMMENT, 9061, 20, "И мой"));
        spoken(Channel.WALL_COMMENT, 9061, 21, "Едет", 0, 0);
        assertThat(posts("answered")).isEqualTo(1);
        assertThat(firstUndecided().post().key().id()).isEqualTo(20);
    }

    @Test
    void theStaffsCommentInAThreadAnswersItsTop() {
        write(
                post(Channel.WALL_POST, 0, 9061, "Где заказ?"),
                post(Channel.WALL_COMMENT, 9061, 20, "И мой"));
        spoken(Channel.WALL_COMMENT, 9061, 21, "Едет", 0, 20);
        assertThat(firstUndecided().post().key().id()).isEqualTo(9061);
    }

    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            names = {
                "WALL_COMMENT",
                "BOARD_COMMENT",
                "PHOTO_COMMENT",
                "VIDEO_COMMENT",
                "MARKET_COMMENT"
            })
    void theStaffsAnswerClosesTheCaseInEveryPlaceWithComments(Channel channel) {
        write(post(channel, 8, 20, "Где заказ?"), post(channel, 8, 21, "А мой?"));
        for (Pending pending : store().inbox().undecided(2)) {
            store().inbox().commit(people(pending, "below-threshold", 1));
        }
        spoken(channel, 8, 22, "Едет", 20, 0);
        assertThat(posts("answered")).isEqualTo(1);
        assertThat(cases("closed")).isEqualTo(1);
        assertThat(cases("open")).isEqualTo(1);
    }

    @Test
    void theStaffsAnswerThatWasReadBackTwiceClosesOnce() {
        Case seen = queued(1);
        spoken(Channel.BOARD_COMMENT, TOPIC, 2, "Едет", 1, 0);
        spoken(Channel.BOARD_COMMENT, TOPIC, 2, "Едет", 1, 0);
        assertThat(store().cases().find(seen.id()).orElseThrow().closedBy()).isEqualTo("vk");
        assertThat(cases("closed")).isEqualTo(1);
    }

    @Test
    void anAnswerThatComesBeforeItsPostEndsItToo() {
        spoken(Channel.BOARD_COMMENT, TOPIC, 2, "Едет", 1, 0);
        spoken(Channel.MESSAGE, CUSTOMER, 3, "Едет", 0, 0);
        spoken(Channel.WALL_COMMENT, 9061, 21, "Едет", 0, 0);
        write(
                board(1, "Где заказ?"),
                post(Channel.MESSAGE, CUSTOMER, 2, "Где заказ?"),
                post(Channel.WALL_POST, 0, 9061, "Где заказ?"));
        assertThat(posts("answered")).isEqualTo(3);
    }

    @Test
    void anAnswerThatIsToldAgainEndsNothingThatCameSince() {
        Post answer = voiced(answering(Channel.BOARD_COMMENT, TOPIC, 2, "Едет", 1, 0));
        write(board(1, "Где заказ?"));
        tell(new Meaning.Spoken(answer, -GROUP));
        tell(new Meaning.Edited(board(1, "Где возврат?")));
        tell(new Meaning.Spoken(answer, -GROUP));
        assertThat(posts("people")).isEqualTo(1);
    }

    @Test
    void whatTheStaffSaidIsNotReceived() {
        spoken(Channel.BOARD_COMMENT, TOPIC, 2, "Объявление", 0, 0);
        assertThat(store().inbox().tally().received()).isZero();
    }

    /// A post on a customer's wall that names the community.
    private static Post mention(long number, long community) {
        PostKey key = new PostKey(Channel.MENTION, CUSTOMER, community, number);
        return new Post(key, new Author(CUSTOMER, ""), NOON, "Где заказ?", List.of(), 0, 0);
    }

    private static Post commentElsewhere(long number, long author, String text) {
        PostKey key = new PostKey(Channel.WALL_COMMENT, CUSTOMER, 77, number);
        return new Post(key, new Author(author, ""), NOON, text, List.of(), 0, 0);
    }

    @Test
    void theStaffsCommentUnderAPostElsewhereAnswersIt() {
        write(mention(77, -GROUP), mention(78, -GROUP));
        tell(new Meaning.Spoken(commentElsewhere(5, GROUP, "Едет"), -GROUP));
        assertThat(posts("answered")).isEqualTo(1);
        assertThat(firstUndecided().post().key().id()).isEqualTo(78);
    }

    @Test
    void anAnswerUnderAPersonsOwnNameElsewhereClosesTheCaseOfItsCommunity() {
        write(mention(77, 5), mention(77, -GROUP));
        tell(new Meaning.Spoken(commentElsewhere(5, 555, "Едет"), -GROUP));
        assertThat(posts("answered")).isEqualTo(1);
        assertThat(firstUndecided().post().key().place()).isEqualTo(5);
    }

    @Test
    void ourReplyUnderAPostElsewhereIsRecognised() throws SQLException {
        write(mention(77, -GROUP));
        store().inbox().commit(answer(firstUndecided(), "В пути."));
        claimOne();
        tell(new Meaning.Spoken(commentElsewhere(5, GROUP, "В пути."), -GROUP));
        assertThat(keptAsSpoken()).isZero();
    }

    @Test
    void anAnswerThatComesBeforeThePostElsewhereEndsItToo() {
        tell(new Meaning.Spoken(commentElsewhere(5, GROUP, "Едет"), -GROUP));
        write(mention(77, -GROUP));
        assertThat(posts("answered")).isEqualTo(1);
    }

    @Test
    void anotherCommunitysAnswerElsewhereIsNotOurs() {
        write(mention(77, 5), mention(77, -GROUP));
        tell(new Meaning.Spoken(commentElsewhere(5, GROUP, "Едет"), -GROUP));
        write(mention(79, 5));
        assertThat(posts("answered")).isEqualTo(1);
        assertThat(posts("undecided")).isEqualTo(2);
    }

    @Test
    void aPostElsewhereIsShownWithWhatWasSaidUnderIt() {
        write(mention(77, -GROUP));
        store().inbox().commit(people(firstUndecided(), "below-threshold", 1));
        Case seen = store().cases().open(10, 0).getFirst();
        tell(new Meaning.Spoken(commentElsewhere(5, GROUP, "Едет"), -GROUP));
        assertThat(store().cases().thread(seen.id(), 10))
                .extracting(said -> said.text())
                .containsExactlyInAnyOrder("Где заказ?", "Едет");
    }
}
