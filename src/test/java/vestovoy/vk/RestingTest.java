package vestovoy.vk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vestovoy.community.Channel;
import vestovoy.reply.Delivery;
import vestovoy.reply.Reply;
import vestovoy.reply.Standing;

/// What VK wants left alone is left alone: seen from the calls that it gets.
class RestingTest {
    private static final Reply POST = VkSenderTest.reply(Channel.WALL_POST, 0, 9, 0);
    private static final Reply OTHER = VkSenderTest.reply(Channel.WALL_POST, 0, 10, 0);
    private static final Reply BOARD = VkSenderTest.reply(Channel.BOARD_COMMENT, 5, 31, 0);
    private static final Stub STUB = new Stub();

    private Instant now = Instant.parse("2026-11-30T12:00:00Z");
    private final Vk vk = STUB.vk(() -> now);

    @AfterEach
    void forget() {
        vk.close();
        STUB.reset();
    }

    @AfterAll
    static void stop() {
        STUB.close();
    }

    @Test
    void aCaptchaSendsItsReplyToPeopleAndTheNextWaitsWithoutVkBeingAsked() {
        STUB.refuses("wall.createComment", 14);

        assertThat(vk.sender().send(POST)).isEqualTo(new Delivery.Refused("vk-14"));
        assertThat(vk.sender().send(OTHER))
                .isEqualTo(new Delivery.Later("vk-14", Duration.ofMinutes(30)));
        assertThat(vk.sender().rest(OTHER))
                .contains(new Delivery.Later("vk-14", Duration.ofMinutes(30)));
        assertThat(STUB.calls("wall.createComment")).hasSize(1);
        assertThat(vk.rests())
                .containsExactly(
                        new Rest("wall.createComment", now.plusSeconds(1_800), "vk-14", true));
    }

    @Test
    void whenTheRestIsOverOneReplyIsSentAndTheOthersFollow() {
        STUB.refuses("wall.createComment", 14);
        vk.sender().send(POST);
        STUB.answers("wall.createComment", "{\"comment_id\":77}");
        now = now.plus(Duration.ofMinutes(30));

        assertThat(vk.sender().rest(OTHER)).isEmpty();
        assertThat(vk.sender().send(OTHER)).isEqualTo(new Delivery.Sent(77));
        assertThat(vk.sender().send(OTHER)).isEqualTo(new Delivery.Sent(77));
        assertThat(vk.rests()).isEmpty();
    }

    @Test
    void floodControlPutsItsOwnReplyOffAndLeavesOtherPostsAlone() {
        STUB.refuses("wall.createComment", 9);
        vk.sender().send(POST);
        STUB.answers("wall.createComment", "{\"comment_id\":77}");

        assertThat(vk.sender().rest(POST))
                .contains(new Delivery.Later("vk-9", Duration.ofMinutes(15)));
        assertThat(vk.sender().send(OTHER)).isEqualTo(new Delivery.Sent(77));
    }

    @Test
    void aReadThatMetTheDailyLimitIsMadeWithTheOtherToken() {
        STUB.refuses("wall.getById", 29);
        STUB.answersWhere(
                "wall.getById",
                "access_token",
                Stub.USER,
                "{\"items\":[{\"id\":9,\"text\":\"Где заказ?\"}]}");
        STUB.answers("wall.getComments", "{\"count\":0,\"items\":[]}");

        assertThat(vk.sender().look(POST)).isEqualTo(Standing.CLEAR);
        assertThat(vk.sender().look(POST)).isEqualTo(Standing.CLEAR);
        assertThat(tokens("wall.getById")).containsExactly(Stub.SERVICE, Stub.USER, Stub.USER);
    }

    @Test
    void aReplyWhoseThreadMayNotBeReadNowWaits() {
        STUB.refuses("board.getComments", 29);

        assertThat(vk.sender().look(BOARD)).isEqualTo(Standing.UNSEEN);
        assertThat(vk.sender().rest(BOARD))
                .contains(new Delivery.Later("vk-29", Duration.ofMinutes(30)));
        assertThat(STUB.calls("board.getComments")).hasSize(2);
    }

    @Test
    void aCommunityTokenThatIsRefusedRestsAndTheNextReplyGoesWithTheUsers() {
        STUB.refuses("wall.createComment", 5);
        STUB.answersWhere("wall.createComment", "access_token", Stub.USER, "{\"comment_id\":77}");

        assertThat(vk.sender().send(POST)).isEqualTo(new Delivery.Refused("vk-5"));
        assertThat(vk.sender().send(OTHER)).isEqualTo(new Delivery.Sent(77));
        assertThat(vk.rests()).extracting(Rest::what).containsExactly("token community");
    }

    @Test
    void aTokenThatIsRefusedLeavesThePollingToTheOther() {
        STUB.refuses("groups.getLongPollServer", 5);
        STUB.answersWhere(
                "groups.getLongPollServer",
                "access_token",
                Stub.USER,
                "{\"server\":\"%s/lp\",\"key\":\"k\",\"ts\":\"1\"}".formatted(STUB.address()));

        LongPoll poll = vk.longPoll(new FakeInbox(), () -> now, Duration.ofSeconds(1));
        poll.poll();

        assertThat(STUB.requests("/lp")).hasSize(1);
    }

    @Test
    void aTargetNamesThePlaceAndNeverTheToken() {
        var query =
                new com.vk.api.sdk.client.VkApiClient(null)
                        .wall()
                        .createComment(Anyone.GROUP)
                        .ownerId(-1L)
                        .unsafeParam("post_id", Long.valueOf(9))
                        .unsafeParam("access_token", Stub.COMMUNITY);

        assertThat(Asked.of(query, TokenKind.COMMUNITY))
                .isEqualTo(
                        new Asked(
                                "wall.createComment",
                                TokenKind.COMMUNITY,
                                true,
                                "owner_id=-1 post_id=9"));
    }

    private static List<String> tokens(String method) {
        return STUB.calls(method).stream()
                .map(call ->
                        java.util.Objects.requireNonNull(call.formParameters().get("access_token"))
                                .firstValue())
                .toList();
    }
}
