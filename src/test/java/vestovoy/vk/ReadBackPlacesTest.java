package vestovoy.vk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vestovoy.community.Channel;
import vestovoy.intake.Meaning;

/// Which places a round reads: those that moved, and few others.
class ReadBackPlacesTest extends ReadBack {
    private static String page(int count, String... items) {
        return "{\"count\":%d,\"items\":[%s]}".formatted(count, String.join(",", items));
    }

    private static String[] oldPosts(long first, int many) {
        return LongStream.range(first, first + many)
                .mapToObj(id -> post(id, 0))
                .toArray(String[]::new);
    }

    private void nothingMovesForTwoRounds() {
        reconcile.round();
        at(NOW + OVERLAP);
        reconcile.round();
        at(NOW + 2 * OVERLAP);
        stub.forgetRequests();
    }

    private static String topic(long id, long updated, int comments) {
        return "{\"id\":%d,\"updated\":%d,\"comments\":%d}".formatted(id, updated, comments);
    }

    @Test
    void aCommentUnderAPostBehindTheNewestHundredIsFound() {
        stub.answersWhere("wall.get", "offset", "0", page(101, oldPosts(200, 100)));
        stub.answersWhere("wall.get", "offset", "100", page(101, post(9, 3)));
        stub.answers("wall.getComments", list(comment(2, 7, NOW, "вопрос")));

        reconcile.round();

        assertThat(keys()).containsExactly(key(Channel.WALL_COMMENT, 9, 2));
    }

    @Test
    void aLongWallIsWalkedThroughInSeveralRoundsWithinTheDaysBudget() {
        stub.answers("wall.get", page(100_000, oldPosts(200, 100)));
        reconcile.round();
        assertThat(stub.calls("wall.get")).hasSize(21);
        stub.forgetRequests();
        at(NOW + 90);

        reconcile.round();

        assertThat(stub.fields("wall.get", "offset")).containsExactly("0", "2090", "2190");
    }

    @Test
    void communitiesThatShareATokenShareTheWalkOfTheirWalls() {
        stub.answers("wall.get", page(100_000, oldPosts(200, 100)));
        VkAccess own = stub.access(new Tokens(Stub.COMMUNITY, "", Stub.SERVICE));
        VkAccess other = new VkAccess(1, stub.address(), new Tokens("another", "", Stub.SERVICE));
        List<Vk> both = Vk.each(List.of(own, other), Restraint.VK, this::now);
        try {
            both.getFirst().reconcile(inbox, rereading, this::now).round();
        } finally {
            both.forEach(Vk::close);
        }

        assertThat(stub.calls("wall.get")).hasSize(11);
    }

    @Test
    void whenTheDaysCallsAreSpentTheHeadIsReadAllTheSame() {
        String head =
                "{\"id\":300,\"owner_id\":%d,\"from_id\":7,\"date\":%d,\"text\":\"?\"}"
                        .formatted(OWNER, NOW);
        stub.refuses("wall.get", 29);
        stub.answersWhere("wall.get", "offset", "0", page(5000, head, post(9, 0)));

        Reconciled round = reconcile.round();

        assertThat(round).isEqualTo(new Reconciled.Whole(1, Map.of("wall/older", "vk-29")));
    }

    @Test
    void manyNewPostsAreReadBackToTheLastRoundEvenBeyondTheFirstPage() {
        String[] fresh =
                LongStream.range(200, 300)
                        .mapToObj(id ->
                                "{\"id\":%d,\"owner_id\":%d,\"from_id\":7,\"date\":%d,\"text\":\"?\"}"
                                        .formatted(id, OWNER, NOW))
                        .toArray(String[]::new);
        stub.answersWhere("wall.get", "offset", "0", page(101, fresh));
        stub.answersWhere(
                "wall.get",
                "offset",
                "100",
                page(
                        101,
                        "{\"id\":9,\"owner_id\":%d,\"from_id\":7,\"date\":%d,\"text\":\"?\"}"
                                .formatted(OWNER, NOW - 30)));

        reconcile.round();

        assertThat(keys()).hasSize(101).contains(key(Channel.WALL_POST, 0, 9));
    }

    @Test
    void aPostIsReadWhenItMovesAndOnceMoreTenMinutesLater() {
        stub.answers("wall.get", list(post(9, 1)));
        stub.answers("wall.getComments", list(comment(1, 7, NOW, "", ",\"deleted\":true")));
        reconcile.round();
        at(NOW + 300);
        reconcile.round();
        assertThat(stub.calls("wall.getComments")).hasSize(1);
        stub.answers("wall.getComments", list(comment(2, 7, NOW - 5, "припозднился")));
        at(NOW + OVERLAP);

        reconcile.round();

        assertThat(keys()).containsExactly(key(Channel.WALL_COMMENT, 9, 2));
    }

    @Test
    void aCommentThatVkShowsLaterThanItCountsItIsFoundByTheNextRound() {
        stub.answers("wall.get", list(post(9, 1)));
        stub.answers("wall.getComments", NOTHING);
        reconcile.round();
        stub.answers("wall.getComments", list(comment(2, 7, NOW - 5, "припозднился")));
        at(NOW + 20);

        reconcile.round();

        assertThat(keys()).containsExactly(key(Channel.WALL_COMMENT, 9, 2));
    }

    @Test
    void anAnswerInALongThreadThatVkShowsLateIsFoundByTheNextRound() {
        stub.answers("wall.get", list(post(9, 13)));
        stub.answers(
                "wall.getComments",
                list(comment(1, 7, 1, "верх", ",\"thread\":{\"count\":12,\"items\":[]}")));
        stub.answersWhere("wall.getComments", "comment_id", "1", NOTHING);
        reconcile.round();
        stub.answersWhere(
                "wall.getComments", "comment_id", "1", list(comment(20, 8, NOW - 5, "свежий")));
        at(NOW + 20);

        reconcile.round();

        assertThat(keys()).contains(key(Channel.WALL_COMMENT, 9, 20));
    }

    @Test
    void aCommentThatVkShowsOnlyAfterAnHourIsStillFound() {
        stub.answers("board.getTopics", list(topic(3, NOW, 1)));
        stub.answers("board.getComments", NOTHING);
        nothingMovesForTwoRounds();
        stub.answers("board.getComments", list(comment(2, 7, NOW - 5, "припозднился")));
        at(NOW + 3600);

        reconcile.round();

        assertThat(keys()).containsExactly(key(Channel.BOARD_COMMENT, 3, 2));
    }

    @Test
    void aCommentThatVkCountsAndNeverShowsIsLookedForEverMoreSeldom() {
        stub.answers("wall.get", list(post(9, 1)));
        stub.answers("wall.getComments", NOTHING);

        for (int second = 0; second < 6 * 3600; second += 60) {
            at(NOW + second);
            reconcile.round();
        }

        assertThat(stub.calls("wall.getComments")).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void whereEveryCountedCommentIsShownOnlyTheSecondReadingIsPaidFor() {
        wallOf(list(comment(2, 7, NOW, "вопрос")));
        stub.answers("wall.get", list(post(9, 1)));

        for (int second = 0; second < 3600; second += 60) {
            at(NOW + second);
            reconcile.round();
        }

        assertThat(stub.calls("wall.getComments")).hasSize(2);
    }

    @Test
    void aPostThatIsStillAsItWasCostsNothing() {
        wallOf(list(comment(2, 7, NOW, "вопрос")));
        nothingMovesForTwoRounds();

        reconcile.round();

        assertThat(stub.calls("wall.getComments")).isEmpty();
    }

    @Test
    void afterLostEventsWhatMovedTodayIsReadThoughItsCountIsTheSame() {
        wallOf(list(comment(2, 7, NOW, "вопрос")));
        nothingMovesForTwoRounds();
        stub.answers("wall.getComments", list(comment(3, 8, NOW + OVERLAP + 9, "и мой")));
        try (Vk restarted = stub.hurried()) {
            restarted.reconcile(inbox, rereading, this::now).round();
        }

        assertThat(keys()).contains(key(Channel.WALL_COMMENT, 9, 3));
    }

    @Test
    void whatIsStillForHoursIsDoubtedAFewPlacesAtATime() {
        String[] posts = IntStream.range(20, 30).mapToObj(id -> post(id, 1)).toArray(String[]::new);
        stub.answers("wall.get", list(posts));
        stub.answers("wall.getComments", NOTHING);
        nothingMovesForTwoRounds();
        at(NOW + 86_400 + 2 * OVERLAP);

        reconcile.round();

        assertThat(stub.calls("wall.getComments")).hasSize(5);
    }

    @Test
    void aPlaceThatRefusesIsNamedAndAskedAgain() {
        stub.answers("wall.get", list(post(9, 5)));
        stub.refuses("wall.getComments", 15);

        assertThat(reconcile.round().unread()).containsEntry("wall/9", "vk-15");
        stub.answers("wall.getComments", list(comment(2, 7, NOW, "вопрос")));
        assertThat(reconcile.round()).isEqualTo(new Reconciled.Whole(1));
    }

    @Test
    void aLongThreadThatIsStillAsItWasCostsNothing() {
        stub.answers("wall.get", list(post(9, 13)));
        stub.answers(
                "wall.getComments",
                list(comment(1, 7, 1, "верх", ",\"thread\":{\"count\":12,\"items\":[]}")));
        stub.answersWhere(
                "wall.getComments", "comment_id", "1", list(comment(20, 8, NOW, "свежий")));
        nothingMovesForTwoRounds();
        stub.answers("wall.get", list(post(9, 14)));

        reconcile.round();

        assertThat(stub.calls("wall.getComments")).hasSize(1);
    }

    @Test
    void aTopicThatMovedByADeletionIsRead() {
        stub.answers("board.getTopics", list(topic(3, NOW, 5)));
        stub.answers("board.getComments", list(comment(4, 7, NOW, "вопрос")));
        nothingMovesForTwoRounds();
        stub.answers("board.getTopics", list(topic(3, NOW - 90, 4)));
        stub.answers("board.getComments", list(comment(2, 7, NOW + OVERLAP, "мимо событий")));

        reconcile.round();

        assertThat(keys()).contains(key(Channel.BOARD_COMMENT, 3, 2));
    }

    @Test
    void commentsOfPhotosAreReadBackToTheLastRound() {
        stub.answers(
                "photos.getAllComments",
                list(
                        comment(5, 7, NOW, "вопрос", ",\"pid\":61"),
                        comment(4, 7, NOW - 60 - OVERLAP - 1, "старый", ",\"pid\":60")));

        reconcile.round();

        assertThat(keys()).containsExactly(key(Channel.PHOTO_COMMENT, 61, 5));
        assertThat(stub.field("photos.getAllComments", "access_token")).isEqualTo(Stub.USER);
        assertThat(stub.field("photos.getAllComments", "owner_id")).isEqualTo(Long.toString(OWNER));
    }

    @Test
    void commentsOfVideosThatMovedAreReadWithTheirThreads() {
        stub.answers("video.get", list("{\"id\":6,\"comments\":2}", "{\"id\":7,\"comments\":0}"));
        stub.answers(
                "video.getComments",
                list(
                        comment(
                                1,
                                7,
                                NOW,
                                "верх",
                                ",\"thread\":{\"count\":1,\"items\":[%s]}"
                                        .formatted(
                                                comment(
                                                        2,
                                                        8,
                                                        NOW,
                                                        "и мой",
                                                        ",\"parents_stack\":[1]")))));

        reconcile.round();

        assertThat(keys())
                .containsExactly(
                        key(Channel.VIDEO_COMMENT, 6, 1), key(Channel.VIDEO_COMMENT, 6, 2));
        assertThat(stub.field("video.getComments", "video_id")).isEqualTo("6");
    }

    @Test
    void goodsAreReadInTurnsSinceVkTellsNoCountOfTheirComments() {
        String[] goods =
                IntStream.range(1, 61).mapToObj("{\"id\":%d}"::formatted).toArray(String[]::new);
        stub.answers("market.get", list(goods));
        stub.answers("market.getComments", NOTHING);
        stub.answersWhere(
                "market.getComments", "item_id", "7", list(comment(5, 7, NOW, "есть синий?")));
        nothingMovesForTwoRounds();

        reconcile.round();

        assertThat(keys()).containsExactly(key(Channel.MARKET_COMMENT, 7, 5));
        assertThat(stub.calls("market.getComments")).hasSize(50);
    }

    @Test
    void aSectionThatIsSwitchedOffIsNamedAndHoldsNothingUp() {
        stub.refuses("video.get", 15);

        assertThat(reconcile.round()).isEqualTo(new Reconciled.Whole(0, Map.of("videos", "vk-15")));
    }

    @Test
    void theCommunitysOwnAnswersAreFoundInEveryChannel() {
        String answer =
                list(
                        comment(
                                5,
                                OWNER,
                                NOW,
                                "[id7|Анна], едет",
                                ",\"reply_to_comment\":4,\"pid\":8"));
        wallOf(answer);
        stub.answers("board.getTopics", list(topic(3, NOW, 5)));
        stub.answers("board.getComments", answer);
        stub.answers("photos.getAllComments", answer);
        stub.answers("video.get", list("{\"id\":6,\"comments\":2}"));
        stub.answers("video.getComments", answer);
        stub.answers("market.get", list("{\"id\":2}"));
        stub.answers("market.getComments", answer);

        reconcile.round();

        assertThat(inbox.events)
                .hasSize(5)
                .allMatch(event -> event.meaning() instanceof Meaning.Spoken);
        assertThat(keys())
                .extracting(key -> key.channel())
                .containsExactly(
                        Channel.WALL_COMMENT,
                        Channel.BOARD_COMMENT,
                        Channel.PHOTO_COMMENT,
                        Channel.VIDEO_COMMENT,
                        Channel.MARKET_COMMENT);
    }
}
