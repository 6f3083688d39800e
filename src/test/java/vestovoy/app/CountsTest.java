package vestovoy.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
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
    private static final Ending ANSWERED =
            new Ending(KEY, "answered", List.of(new Sent("guid-1", "sent", 77)));

    private static Effect saying(String key) {
        return new Effect(
                "board.createComment", key, Optional.of(KEY), KEY.beside(77), "Да.", Posts.THEN);
    }

    private static Counts count(List<Effect> effects, Ending... endings) {
        return Counts.of(List.of(new Written(ASKED, "", true)), effects, List.of(endings));
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
    void aReplyThatIsBelievedSentButDoesNotStandIsLost() {
        assertThat(count(List.of(), ANSWERED).lost()).isEqualTo(1);
    }

    @Test
    void aPostThatNeverCameIsLost() {
        assertThat(count(List.of()).lost()).isEqualTo(1);
    }

    @Test
    void aDeletedPostThatNeverCameIsNot() {
        Counts counts = Counts.of(List.of(new Written(ASKED, "", false)), List.of(), List.of());
        assertThat(counts.sound()).isTrue();
    }

    @Test
    void aReplyOnItsWayIsUnsettled() {
        Ending waiting = new Ending(KEY, "answered", List.of(new Sent("guid-1", "unsure", 0)));
        assertThat(count(List.of(), waiting).unsettled()).isEqualTo(1);
        assertThat(count(List.of(), waiting).sound()).isFalse();
    }

    @Test
    void whatPeopleAnsweredInVkIsNotOurs() {
        Counts counts = count(List.of(), new Ending(KEY, "answered", List.of()));
        assertThat(counts.elsewhere()).isEqualTo(1);
        assertThat(counts.replied()).isZero();
        assertThat(counts.sound()).isTrue();
    }
}
