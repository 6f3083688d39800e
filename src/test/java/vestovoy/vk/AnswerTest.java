package vestovoy.vk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What survives of VK's answers, in the shapes that VK gives them.
class AnswerTest {
    private static final Stub STUB = new Stub();
    private static final Tokens TOKENS = new Tokens(Stub.COMMUNITY, Stub.USER, Stub.SERVICE);

    private final VkAccess access = STUB.access(TOKENS);
    private final CallCounts counts = new CallCounts();
    private final Wire wire = new Wire(Wire.CALL);
    private final Caller caller =
            new Caller(
                    access,
                    wire,
                    new Gate(
                            new Pauses(
                                    java.time.InstantSource.system(),
                                    Restraint.LONGEST_REST,
                                    counts),
                            Ration.alone(
                                    TOKENS,
                                    Restraint.VK,
                                    java.time.InstantSource.system(),
                                    new Pace())),
                    counts);

    @AfterEach
    void forget() {
        wire.close();
        STUB.reset();
    }

    @AfterAll
    static void stop() {
        STUB.close();
    }

    private Answer answer(String body) {
        STUB.replies("messages.send", Stub.json(body));
        return caller.call(caller.vk().messages().sendDeprecated(Anyone.GROUP).peerId(42L));
    }

    @Test
    void aCaptchaOfTheOldFormKeepsItsNumberAndPictureAndNoRequest() {
        Answer answer =
                answer(
                        """
                        {"error": {"error_code": 14, "error_msg": "Captcha needed",
                          "request_params": [{"key": "access_token", "value": "%s"}],
                          "captcha_sid": "548747100691", "captcha_img": "https://example.com/x"}}
                        """
                                .formatted(Stub.COMMUNITY));

        assertThat(answer)
                .isEqualTo(
                        new Answer.Refusal(
                                ErrorCode.of(14),
                                0,
                                "Captcha needed",
                                "548747100691",
                                "https://example.com/x",
                                "",
                                ""));
        assertThat(answer.toString()).doesNotContain(Stub.COMMUNITY);
    }

    @Test
    void aCaptchaOfTheNewFormKeepsWhereAPersonGoes() {
        assertThat(
                        answer(
                                "{\"error\":{\"error_code\":14,\"error_msg\":\"Captcha needed\",\"captcha_sid\":12,\"redirect_uri\":\"https://id.vk.com/not_robot?x=1\"}}"))
                .isInstanceOfSatisfying(
                        Answer.Refusal.class,
                        refusal -> {
                            assertThat(refusal.captchaSid()).isEqualTo("12");
                            assertThat(refusal.redirectUri())
                                    .isEqualTo("https://id.vk.com/not_robot?x=1");
                        });
    }

    @Test
    void whatAPersonMustConfirmIsKept() {
        assertThat(
                        answer(
                                "{\"error\":{\"error_code\":24,\"error_msg\":\"Confirmation required\",\"confirmation_text\":\"Really?\"}}"))
                .isInstanceOfSatisfying(
                        Answer.Refusal.class,
                        refusal -> assertThat(refusal.confirmation()).isEqualTo("Really?"));
    }

    @Test
    void theErrorsInsideAnExecuteAreKeptBesideItsValuesWithoutTokens() {
        assertThat(
                        answer(
                                """
                                {"response": [1, false], "execute_errors": [
                                  {"method": "wall.get", "error_code": 29, "error_msg": "Rate limit reached"},
                                  {"method": "users.get", "error_code": 5, "error_msg": "bad %s"}]}
                                """
                                        .formatted(Stub.USER)))
                .isInstanceOfSatisfying(
                        Answer.Ok.class,
                        ok -> {
                            assertThat(ok.response()).hasSize(2);
                            assertThat(ok.failures())
                                    .containsExactly(
                                            new Answer.Failure(
                                                    "wall.get",
                                                    ErrorCode.of(29),
                                                    "Rate limit reached"),
                                            new Answer.Failure(
                                                    "users.get", ErrorCode.of(5), "bad ***"));
                        });
    }
}
