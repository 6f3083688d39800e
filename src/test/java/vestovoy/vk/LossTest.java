package vestovoy.vk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LossTest {
    private static List<Loss> losses(String user, String service) {
        return Loss.of(new Tokens(Stub.COMMUNITY, user, service));
    }

    @Test
    void withAllTokensNothingIsLost() {
        assertThat(losses(Stub.USER, Stub.SERVICE)).isEmpty();
    }

    @Test
    void aUserTokenDoesWhatTheServiceTokenDoes() {
        assertThat(losses(Stub.USER, "")).isEmpty();
    }

    @Test
    void withoutAUserTokenWhatOnlyPeopleMayDoIsLost() {
        assertThat(losses("", Stub.SERVICE))
                .singleElement()
                .satisfies(it -> assertThat(it.tokens()).containsExactly("user"))
                .satisfies(it ->
                        assertThat(it.features())
                                .extracting(Loss.Lost::code)
                                .contains("answer-board", "answer-media", "read-media", "ban")
                                .doesNotContain("answer-wall", "read-wall", "search"));
    }

    @Test
    void withTheCommunityTokenAloneReadingBackIsLostToo() {
        assertThat(losses("", ""))
                .extracting(Loss::tokens)
                .containsExactlyInAnyOrder(List.of("service", "user"), List.of("user"));
    }
}
