package vestovoy.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vestovoy.community.Channel;
import vestovoy.community.PostKey;

class SmallPartsTest {
    @ParameterizedTest
    @CsvSource({
        "https://vk.com/photo1_2, vk.com",
        "http://sun9-1.userapi.com:8080/a.jpg?size=1, sun9-1.userapi.com:8080",
        "https://vk.com@evil.example/, evil.example",
        "HTTPS://VK.com/, VK.com",
    })
    void anAddressShowsTheHostItReallyLeadsTo(String text, String host) {
        assertThat(Address.of(text)).map(Address::host).contains(host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "javascript:alert(1)",
                "JAVASCRIPT://vk.com/%0aalert(1)",
                "data:text/html,x",
                "//evil.example/",
                "https:/\\evil.example",
                "https://evil.example\\@vk.com/",
                "https://вк.рф/",
                "https:///path",
                " https://vk.com/",
                "https://vk.com/\"onmouseover=\"x",
                "vbscript:x",
                "file:///etc/passwd",
            })
    void whatIsNoPlainWebAddressBecomesNoLink(String text) {
        assertThat(Address.of(text)).isEmpty();
    }

    @Test
    void noTextMakesAnAddressThrowOrCarryQuotes() {
        Random chance = new Random(20261123);
        String alphabet = "htps:/\\@.#?%\"'<> ажvk\u202e\u0000\ud83d";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder("https://");
            for (int length = chance.nextInt(12); length > 0; length--) {
                text.append(alphabet.charAt(chance.nextInt(alphabet.length())));
            }
            Address.of(text.toString())
                    .ifPresent(address ->
                            assertThat(address.href()).doesNotContain("\"", "<", " ", "\\"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "WALL_POST, 0, https://vk.com/wall-7_5",
        "MENTION, 0, https://vk.com/wall-7_5",
        "WALL_COMMENT, 3, https://vk.com/wall-7_3?reply=5",
        "BOARD_COMMENT, 3, https://vk.com/topic-7_3?post=5",
        "PHOTO_COMMENT, 3, https://vk.com/photo-7_3",
        "VIDEO_COMMENT, 3, https://vk.com/video-7_3",
        "MARKET_COMMENT, 3, https://vk.com/product-7_3",
        "MESSAGE, 3, https://vk.com/gim7?sel=3",
    })
    void aPostHasItsPlaceInVk(Channel channel, long place, String link) {
        assertThat(Permalink.of("https://vk.com", new PostKey(channel, -7, place, 5)))
                .isEqualTo(link);
        assertThat(Permalink.of("", new PostKey(channel, -7, place, 5))).isEmpty();
    }

    @Test
    void settingsRefuseAPageThatIsNoAddress() {
        assertThatThrownBy(() ->
                        new ConsoleSettings("Полка", ZoneId.of("UTC"), "javascript:alert(1)", ""))
                .hasMessageContaining("javascript:alert(1)");
    }

    @Test
    void doorsAreAbsolutePaths() {
        assertThatThrownBy(() -> new ConsoleDoors(java.util.List.of("vk/callback")))
                .hasMessageContaining("vk/callback");
    }

    @Test
    void theThrottleOpensAgainWhenItsWindowIsOver() {
        Hands clock = new Hands();
        LoginThrottle throttle = new LoginThrottle(clock);
        for (int attempt = 0; attempt < LoginThrottle.ATTEMPTS; attempt++) {
            assertThat(throttle.admits("anna", "10.0.0.1")).isTrue();
            clock.forward(Duration.ofSeconds(10));
        }
        assertThat(throttle.admits("anna", "10.0.0.1")).isFalse();
        assertThat(throttle.admits("anna", "10.0.0.2")).isTrue();
        assertThat(throttle.admits("boris", "10.0.0.1")).isTrue();
        clock.forward(LoginThrottle.WINDOW);
        assertThat(throttle.admits("anna", "10.0.0.1")).isTrue();
    }

    @Test
    void aRightPasswordForgetsTheFailures() {
        LoginThrottle throttle = new LoginThrottle(new Hands());
        for (int attempt = 0; attempt < 3 * LoginThrottle.ATTEMPTS; attempt++) {
            assertThat(throttle.admits("anna", "10.0.0.1")).isTrue();
            throttle.forget("anna", "10.0.0.1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n", "черновик", "Чек приходит на почту, указанную в заказе."})
    void aSuggestionReplacesWhatTheBotWrote(String text) {
        var one =
                Samples.open(
                        1,
                        Samples.post(1, "Марина", "?", java.util.List.of()),
                        "faq",
                        0,
                        "черновик",
                        Samples.hits());
        assertThat(Box.with(one, text, 1)).isEqualTo(Samples.hits().getFirst().answer());
    }
}
