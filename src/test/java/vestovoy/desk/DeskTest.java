package vestovoy.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vestovoy.Posts;
import vestovoy.community.Channel;
import vestovoy.community.Post;
import vestovoy.community.PostKey;
import vestovoy.reply.Act;
import vestovoy.reply.BanGround;
import vestovoy.reply.ReportGround;

class DeskTest {
    private final OneCase cases = new OneCase();
    private final Desk desk = new Desk(cases, InstantSource.fixed(Posts.THEN));

    @Test
    void anAnswerIsTrimmedAndGoesOut() {
        assertThat(desk.answer(1, 3, "ольга", "  Да, можно. ")).isEqualTo(new Move.Done());
        assertThat(cases.said).isEqualTo("Да, можно.");
    }

    @Test
    void anEmptyAnswerIsUnfit() {
        assertThat(desk.answer(1, 3, "ольга", " \n")).isEqualTo(new Move.Unfit("empty"));
    }

    @Test
    void anAnswerThatIsTooLongIsUnfit() {
        assertThat(desk.answer(1, 3, "ольга", "а".repeat(Desk.LONGEST_REPLY + 1)))
                .isEqualTo(new Move.Unfit("too-long"));
    }

    @Test
    void aMoveOnAnOldVersionIsAConflictThatShowsTheCaseAsItIs() {
        assertThat(desk.dismiss(1, 2, "ольга")).isEqualTo(new Move.Conflict(cases.now()));
    }

    @Test
    void aCaseThatIsNotThereIsMissing() {
        assertThat(desk.dismiss(9, 1, "ольга")).isEqualTo(new Move.Missing());
    }

    @Test
    void aBanEndsAtAFixedMomentAndItsNoteIsTrimmed() {
        assertThat(desk.ban(1, 3, "ольга", Duration.ofDays(7), BanGround.SPAM, " реклама "))
                .isEqualTo(new Move.Done());
        assertThat(cases.acted)
                .contains(
                        new Act.Ban(
                                Posts.THEN.plus(Duration.ofDays(7)), BanGround.SPAM, "реклама"));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 366})
    void aBanHasATermOfAtMostAYear(long days) {
        assertThat(desk.ban(1, 3, "ольга", Duration.ofDays(days), BanGround.SPAM, ""))
                .isEqualTo(new Move.Unfit("term"));
        assertThat(cases.acted).isEmpty();
    }

    @Test
    void aNoteOfABanThatIsTooLongIsUnfit() {
        String note = "а".repeat(Act.Ban.LONGEST_COMMENT + 1);
        assertThat(desk.ban(1, 3, "ольга", Duration.ofDays(1), BanGround.OTHER, note))
                .isEqualTo(new Move.Unfit("comment"));
    }

    @Test
    void aMessageCannotBeHiddenAndADiscussionNotReported() {
        assertThat(desk.report(1, 3, "ольга", ReportGround.INSULT))
                .isEqualTo(new Move.Unfit("no-method"));
        cases.post =
                Posts.post(
                        new PostKey(Channel.MESSAGE, Posts.COMMUNITY, 7, 1), Posts.CUSTOMER, "тут");
        assertThat(desk.hide(1, 3, "ольга")).isEqualTo(new Move.Unfit("no-method"));
        assertThat(cases.acted).isEmpty();
    }

    @Test
    void nothingIsDoneToWhatACommunityWrote() {
        cases.post = Posts.by(Posts.COMMUNITY, "наше");
        assertThat(desk.hide(1, 3, "ольга")).isEqualTo(new Move.Unfit("not-a-person"));
        assertThat(cases.acted).isEmpty();
    }

    @Test
    void anActOnAnOldVersionIsAConflict() {
        assertThat(desk.hide(1, 2, "ольга")).isEqualTo(new Move.Conflict(cases.now()));
        assertThat(desk.hide(9, 2, "ольга")).isEqualTo(new Move.Missing());
    }

    /// A queue of one case, number 1 at version 3.
    private static final class OneCase implements Cases {
        private String said = "";
        private Optional<Act> acted = Optional.empty();
        private Post post = Posts.saying("можно?");

        private Case now() {
            return new Case(
                    1, 3, post, "not-found", 0, Posts.THEN, Case.State.OPEN, "", "", List.of());
        }

        @Override
        public List<Case> open(int limit, int offset) {
            return List.of(now());
        }

        @Override
        public long openCount() {
            return 1;
        }

        @Override
        public Optional<Case> find(long id) {
            return id == 1 ? Optional.of(now()) : Optional.empty();
        }

        @Override
        public List<Said> thread(long id, int limit) {
            return List.of();
        }

        @Override
        public boolean answer(long id, int version, String who, String text, Instant at) {
            said = text;
            return id == 1 && version == 3;
        }

        @Override
        public boolean dismiss(long id, int version, String who, Instant at) {
            return id == 1 && version == 3;
        }

        @Override
        public boolean act(long id, int version, String who, Act act, Instant at) {
            acted = Optional.of(act);
            return id == 1 && version == 3;
        }

        @Override
        public Acted acted(long id) {
            return Acted.nothing();
        }

        @Override
        public List<Case> hidden(int limit, int offset) {
            return List.of();
        }
    }
}
