package vestovoy.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vestovoy.Posts;
import vestovoy.community.Channel;
import vestovoy.community.Post;
import vestovoy.community.PostKey;
import vestovoy.faq.Hits;
import vestovoy.triage.Decision;
import vestovoy.triage.Kinds;
import vestovoy.triage.Reason;
import vestovoy.triage.Threshold;
import vestovoy.triage.Verdict;

/// The settings of personal data reach the triage.
class PersonalDataSettingsTest {
    private static Decision decided(Channel channel, Map<Key<?>, String> set) {
        Settings settings = new Settings(Path.of("."), Map.of()).with(set);
        Post post =
                Posts.post(
                        new PostKey(channel, Posts.COMMUNITY, 9061, 7),
                        Posts.CUSTOMER,
                        "где посылка ПК.12345?");
        return Deciding.triage(
                        settings,
                        Path.of("config"),
                        (_, _) -> Hits.nothing(),
                        Kinds.unlearned(),
                        new Threshold.Fixed(0.8),
                        () -> Instant.EPOCH)
                .decide(post);
    }

    @Test
    void whereItIsWishedAPublicPostWithAnOrderNumberOfTheSetFormIsHidden() {
        Map<Key<?>, String> wished =
                Map.of(Keys.HIDE_PERSONAL, "true", Keys.ORDER_NUMBERS, "AA.00000");
        assertThat(decided(Channel.WALL_COMMENT, wished))
                .extracting(Decision::verdict, Decision::reason, Decision::rule)
                .containsExactly(Verdict.HIDE, Reason.PERSONAL_DATA, "personal-data");
        assertThat(decided(Channel.MESSAGE, wished).verdict()).isNotEqualTo(Verdict.HIDE);
    }

    @Test
    void byDefaultNothingIsHiddenForIt() {
        assertThat(decided(Channel.WALL_COMMENT, Map.of()).verdict()).isNotEqualTo(Verdict.HIDE);
        assertThat(decided(Channel.WALL_COMMENT, Map.of(Keys.ORDER_NUMBERS, "AA.00000")).verdict())
                .isNotEqualTo(Verdict.HIDE);
    }
}
