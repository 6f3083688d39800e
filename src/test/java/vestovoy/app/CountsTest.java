package vestovoy.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vestovoy.Posts;
import vestovoy.community.Post;
import vestovoy.community.PostKey;
import vestovoy.intake.Endings.Ending;
import vestovoy.intake.Endings.Sent;
import vestovoy.simulator.Effect;
import vestovoy.simulator.Written;

class CountsTest {
    private static final Post ASKED = Posts.saying("можно?");
    private static final PostKey KEY = ASKED.key();
    private static final Instant END = Posts.THEN.plusSeconds(60);
    private static final Ending ANSWERED = answered("sent", "sent", Posts.THEN);

    private static Ending answered(String state, String code, Instant due) {
        return new Ending(
                KEY, "answered", "faq", List.of(new Sent("guid-1", state, code, 77, due)));
    }

    private static Effect saying(String key) {
        return new Effect(
                "board.createComment", key, Optional.of(KEY), KEY.beside(77), "Да.", Posts.THEN);
    }

    private static Counts.Sides sides(List<Effect> effects, Ending... endings) {
        return new Counts.Sides(List.of(new Written(ASKED, "", true)), effects, List.of(endings));
    }

    private static Counts count(List<Effect> effects, Ending... endings) {
        return Counts.of(sides(effects, endings), END, false);
    }

    @Test
    void aReplyThatStandsInTheCommunityIsReplied() {
        Counts counts = count(List.of(saying("guid-1")), ANSWERED);
        assertThat(counts.replied()).isEqualTo(1);
        assertThat(counts.sound()).isTrue();
    }

    @Test
    void aReplyThatWasSaidTwiceIsDoubled() {
        assertThat(count(List.of(saying("guid-1"), saying("guid-1")), ANSWERED).doubled())
                .isEqualTo(1);
    }

    @Test
    void somethingSaidThatBelongsToNoReplyIsDoubled() {
        assertThat(count(List.of(saying("guid-1"), saying("guid-2")), ANSWERED).doubled())
                .isEqualTo(1);
    }

    @Test
    void whatWasDoneWithoutWordsIsNoReplyAndDoublesNone() {
        Effect hidden =
                new Effect("board.deleteComment", "", Optional.empty(), KEY, "", Posts.THEN);
        Effect reported =
                new Effect("wall.reportComment", "", Optional.empty(), KEY, "6", Posts.THEN);
        Counts counts = count(List.of(saying("guid-1"), hidden, hidden, reported), ANSWERED);
        assertThat(counts.doubled()).isZero();
        assertThat(counts.replied()).isEqualTo(1);
    }

    @Test
    void aReplyThatIsBelievedSentButDoesNotStandIsLost() {
        assertThat(count(List.of(), ANSWERED).lost()).isEqualTo(1);
    }

    @Test
    void aPostThatNeverCameIsLost() {
        assertThat(count(List.of()).lost()).isEqualTo(1);
    }

    @Test
    void aDeletedPostThatNeverCameIsNot() {
        Counts counts =
                Counts.of(
                        new Counts.Sides(
                                List.of(new Written(ASKED, "", false)), List.of(), List.of()),
                        END,
                        false);
        assertThat(counts.sound()).isTrue();
    }

    @Test
    void aPostThatStandsButWasPutAwayAsDeletedIsLost() {
        Counts counts = count(List.of(), new Ending(KEY, "ignored", "deleted", List.of()));
        assertThat(counts.lost()).isEqualTo(1);
    }

    @Test
    void aPostThatHasNotComeWhenTheRunIsStoppedEarlyIsComingAndNotLost() {
        Counts counts = Counts.of(sides(List.of()), END, true);
        assertThat(counts.coming()).isEqualTo(1);
        assertThat(counts.lost()).isZero();
        assertThat(counts.kept()).isTrue();
    }

    @Test
    void aReplyOnItsWayIsUnsettled() {
        Ending underway = answered("unsure", "reset", END);
        assertThat(count(List.of(), underway).unsettled()).isEqualTo(1);
        assertThat(count(List.of(), underway).sound()).isFalse();
    }

    @Test
    void aReplyThatVkPutOffBeyondTheRunIsWaitingAndKeepsItSound() {
        Counts counts = count(List.of(), answered("planned", "vk-9", END.plusMillis(1)));
        assertThat(counts.waiting()).isEqualTo(1);
        assertThat(counts.unsettled()).isZero();
        assertThat(counts.sound()).isTrue();
    }

    @Test
    void whatPeopleAnsweredInVkIsNotOurs() {
        Counts counts = count(List.of(), new Ending(KEY, "answered", "answered-in-vk", List.of()));
        assertThat(counts.elsewhere()).isEqualTo(1);
        assertThat(counts.replied()).isZero();
        assertThat(counts.sound()).isTrue();
    }

    @Test
    void whatCountsAsAnsweredThoughNobodySaidAnythingIsLost() {
        Counts counts = count(List.of(), new Ending(KEY, "answered", "faq", List.of()));
        assertThat(counts.elsewhere()).isZero();
        assertThat(counts.lost()).isEqualTo(1);
    }

    @Test
    void everyPostIsDecidedOrUndecidedAndEveryDecidedOneIsInOnePlace() {
        Counts counts =
                count(
                        List.of(saying("guid-1")),
                        ANSWERED,
                        answered("sent", "sent", END).and(ANSWERED),
                        answered("planned", "vk-9", END.plusSeconds(1)),
                        answered("sending", "", END),
                        answered("withdrawn", "answered", END),
                        new Ending(KEY, "people", "not-found", List.of()),
                        new Ending(KEY, "hidden", "spam", List.of()),
                        new Ending(KEY, "ignored", "empty", List.of()),
                        new Ending(KEY, "undecided", "", List.of()));
        assertThat(counts.received()).isEqualTo(9);
        assertThat(counts.received()).isEqualTo(counts.decided() + counts.undecided());
        assertThat(counts.decided())
                .isEqualTo(
                        counts.replied()
                                + counts.queued()
                                + counts.hidden()
                                + counts.ignored()
                                + counts.elsewhere()
                                + counts.waiting()
                                + counts.unsettled());
    }

    @Test
    void anUnknownOutcomeIsListedWithWhatStandsInTheCommunity() {
        Ending unknown =
                new Ending(
                        KEY,
                        "people",
                        "unknown",
                        List.of(new Sent("guid-1", "unknown", "sent-twice-not-seen", 0, END)));
        Counts.Sides sides = sides(List.of(saying("guid-1")), unknown, ANSWERED);
        assertThat(sides.outcomes())
                .containsExactly(
                        new Outcome(
                                KEY.toString(),
                                "guid-1",
                                "unknown",
                                "sent-twice-not-seen",
                                List.of(77L)));
        assertThat(Counts.of(sides, END, false).unknown()).isEqualTo(1);
    }

    @Test
    void aReplyThatIsOpenOrBelievedSentWithoutStandingIsListedToo() {
        assertThat(sides(List.of(), answered("unsure", "reset", END), ANSWERED).outcomes())
                .extracting(Outcome::state)
                .containsExactly("unsure", "sent");
    }

    private static Sent notice(String state) {
        return new Sent("notice-1", state, "vk-15", 0, END, true);
    }

    @Test
    void aNoticeThatDidNotComeSaysNothingOfItsPost() {
        List<Sent> notices = List.of(notice("unknown"), notice("unsure"), notice("refused"));
        Counts.Sides sides = sides(List.of(), new Ending(KEY, "people", "unsure", notices));
        assertThat(sides.outcomes()).isEmpty();
        Counts counts = Counts.of(sides, END, false);
        assertThat(counts.unknown()).isZero();
        assertThat(counts.queued()).isEqualTo(1);
        assertThat(counts.sound()).isTrue();
    }

    @Test
    void whereOnlyANoticeStandsWhatCountsAsAnsweredIsLost() {
        Ending noticed = new Ending(KEY, "answered", "moderator", List.of(notice("sent")));
        assertThat(count(List.of(saying("notice-1")), noticed))
                .extracting(Counts::replied, Counts::lost)
                .containsExactly(0L, 1L);
    }

    @Test
    void aNoticeAndAnAnswerToOnePostAreNotDoubledButTwoNoticesAre() {
        Ending both = ANSWERED.and(new Ending(KEY, "", "", List.of(notice("sent"))));
        List<Effect> said = List.of(saying("guid-1"), saying("notice-1"));
        assertThat(count(said, both).doubled()).isZero();
        List<Effect> twice = List.of(saying("guid-1"), saying("notice-1"), saying("notice-1"));
        assertThat(count(twice, both).doubled()).isEqualTo(1);
    }

    @Test
    void theReportSaysEveryFigureTheOutcomesAndHowOftenEachFaultStruck() {
        Counts.Sides sides = sides(List.of(), answered("unsure", "reset", END));
        JsonNode report =
                JsonMapper.builder()
                        .build()
                        .readTree(
                                new Report(
                                                Counts.of(sides, END, false),
                                                sides.outcomes(),
                                                Map.of("drop-after", 3))
                                        .json());
        assertThat(report.propertyNames())
                .containsExactly(
                        "received",
                        "decided",
                        "replied",
                        "queued",
                        "hidden",
                        "ignored",
                        "elsewhere",
                        "lost",
                        "doubled",
                        "unknown",
                        "undecided",
                        "waiting",
                        "unsettled",
                        "coming",
                        "outcomes",
                        "faults");
        assertThat(report.path("outcomes").path(0).path("code").asString()).isEqualTo("reset");
        assertThat(report.path("faults").path("drop-after").asInt()).isEqualTo(3);
    }
}
