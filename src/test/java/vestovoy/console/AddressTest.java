package vestovoy.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
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
}
