package vestovoy.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vestovoy.Posts;

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

    /// A queue of one case, number 1 at version 3.
    private static final class OneCase implements Cases {
        private String said = "";

        private Case now() {
            return new Case(
                    1,
                    3,
                    Posts.saying("можно?"),
                    "not-found",
                    0,
                    Posts.THEN,
                    Case.State.OPEN,
                    "",
                    "",
                    List.of());
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
    }
}
