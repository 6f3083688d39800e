package vestovoy.vk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

/// What keeps a call back, by a clock that is set by hand.
class GateTest {
    private Instant now = Instant.parse("2026-11-30T12:00:00Z");
    private final Gate gate =
            new Gate(
                    new Pauses(() -> now, Restraint.LONGEST_REST, new CallCounts()),
                    Ration.alone(
                            new Tokens(Stub.COMMUNITY, Stub.USER, Stub.SERVICE),
                            Restraint.VK,
                            () -> now,
                            Stub.noPace()));

    private static Asked search(TokenKind kind) {
        return new Asked("newsfeed.search", kind, false, "");
    }

    @Test
    void aCallThatTheDaysBudgetKeepsBackDoesNotTakeTheTrialOfARest() throws Exception {
        assertThat(gate.enter(search(TokenKind.SERVICE))).isEmpty();
        gate.leave(
                search(TokenKind.SERVICE),
                new Answer.Refusal(ErrorCode.of(29), 0, "no", "", "", "", ""));
        now = now.plus(Duration.ofMinutes(30));
        assertThat(gate.enter(search(TokenKind.USER))).isEmpty();
        gate.leave(search(TokenKind.USER), new Answer.Ok(JsonNodeFactory.instance.numberNode(1)));

        assertThat(gate.enter(search(TokenKind.SERVICE))).isPresent();

        assertThat(gate.rests()).isEmpty();
    }
}
