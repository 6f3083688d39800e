package vestovoy.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vestovoy.faq.Judgement.Candidate;
import vestovoy.faq.Judgement.Counts;
import vestovoy.faq.Judgement.Outcome;

class JudgementTest {
    @Test
    void figuresEqualThoseWorkedOutByHand() {
        Judgement judgement =
                Judgement.of(
                        List.of(
                                outcome("a", "x", List.of("s1"), true, 0.9, "s1", "s2"),
                                outcome("b", "x", List.of("s1", "s3"), true, 0.8, "s2", "s3"),
                                outcome("c", "x", List.of("s9"), false, 0.3, "s1"),
                                outcome("d", "y", List.of(), false, 0.5, "s1")));

        assertThat(judgement.posts()).isEqualTo(4);
        assertThat(judgement.answerable()).isEqualTo(3);
        assertThat(judgement.precision()).isEqualTo(0.5);
        assertThat(judgement.coverage()).isEqualTo(0.5);
        assertThat(judgement.hitAt1()).isEqualTo(1 / 3.0, within(1e-12));
        assertThat(judgement.hitAt5()).isEqualTo(2 / 3.0, within(1e-12));
        assertThat(judgement.meanReciprocalRank()).isEqualTo(0.5, within(1e-12));
        double second = Math.log(2) / Math.log(3);
        assertThat(judgement.ndcgAt10()).isEqualTo((1 + second / (1 + second)) / 3, within(1e-12));
        assertThat(judgement.auroc()).isEqualTo(1.0);
        assertThat(judgement.kinds())
                .containsEntry("x", new Counts(3, 2, 1, 1))
                .containsEntry("y", new Counts(1, 0, 0, 0));
    }

    @Test
    void tiesCountHalfInAuroc() {
        Judgement judgement =
                Judgement.of(
                        List.of(
                                outcome("a", "", List.of("s1"), false, 0.5, "s1"),
                                outcome("b", "", List.of("s1"), false, 0.5, "s2"),
                                outcome("c", "", List.of("s1"), false, 0.7, "s2")));

        assertThat(judgement.auroc()).isEqualTo(0.25);
    }

    @Test
    void aRightCandidateOnRankSixIsNoHitAmongFive() {
        Judgement judgement =
                Judgement.of(
                        List.of(
                                outcome(
                                        "a",
                                        "",
                                        List.of("s6"),
                                        false,
                                        0.5,
                                        "s1",
                                        "s2",
                                        "s3",
                                        "s4",
                                        "s5",
                                        "s6")));

        assertThat(judgement.hitAt5()).isZero();
        assertThat(judgement.meanReciprocalRank()).isEqualTo(1 / 6.0, within(1e-12));
    }

    @Test
    void nothingToJudgeIsZeroAndChance() {
        Judgement judgement = Judgement.of(List.of());

        assertThat(judgement.precision()).isZero();
        assertThat(judgement.hitAt1()).isZero();
        assertThat(judgement.auroc()).isEqualTo(0.5);
    }

    @Test
    void anAnswerWithoutACandidateIsRefused() {
        assertThatThrownBy(() -> outcome("a", "", List.of(), true, 0.5))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Outcome outcome(
            String id,
            String kind,
            List<String> gold,
            boolean answered,
            double confidence,
            String... sources) {
        List<Candidate> candidates = new ArrayList<>();
        for (String source : sources) {
            candidates.add(new Candidate(List.of(source), confidence));
        }
        LabelledPost post = new LabelledPost(id, "", List.of(), kind, gold, List.of(), List.of());
        return new Outcome(post, candidates, answered);
    }
}
