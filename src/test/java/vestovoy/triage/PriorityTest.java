package vestovoy.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vestovoy.Posts;

class PriorityTest {
    private static int of(Reason reason) {
        return Priority.of(Posts.saying("текст"), reason);
    }

    @Test
    void whatHarmsPeopleGoesBeforeWhomTheBotLetDownAndThatBeforeComplaints() {
        assertThat(
                        Stream.of(
                                        Reason.THREAT,
                                        Reason.FRAUD,
                                        Reason.UNHELPED,
                                        Reason.GRIEVANCE,
                                        Reason.NOT_FOUND)
                                .map(PriorityTest::of))
                .isSortedAccordingTo((one, other) -> other - one)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void aPictureRaisesEveryPriorityWithinItsScale(Reason reason) {
        assertThat(Priority.of(Posts.withPhoto("текст"), reason))
                .isGreaterThan(of(reason))
                .isLessThanOrEqualTo(9);
    }
}
