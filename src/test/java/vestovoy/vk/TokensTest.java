package vestovoy.vk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
    private static final Tokens TOKENS = new Tokens(Stub.COMMUNITY, "", Stub.SERVICE);

    @Test
    void theyNeverPrint() {
        assertThat(TOKENS.toString() + new VkAccess(1, VkAccess.VK, TOKENS))
                .doesNotContain("vk1.a.")
                .contains("user=none", "service=***");
    }

    @Test
    void aTextThatQuotesOneIsMasked() {
        String hex = "0123456789abcdef".repeat(5);
        String said = "bad token " + Stub.COMMUNITY + " or vk1.a.other-TOKEN_12 or " + hex + ".";

        assertThat(TOKENS.masked(said)).isEqualTo("bad token *** or *** or ***.");
    }

    @Test
    void theCommunitysOwnIsRequired() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tokens("", "", Stub.SERVICE))
                .withMessageContaining("community token is missing");
    }

    @Test
    void aTokenWithSpacesIsRefusedWithoutBeingQuoted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tokens("vk1.a.SECRET x", "", ""))
                .withMessageNotContaining("SECRET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://api.vk.com", "ftp://api.vk.com", "api.vk.com", "https:///x"})
    void tokensDoNotGoOverAnOpenWire(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VkAccess(1, URI.create(address), TOKENS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://api.vk.com", "https://api.vk.ru/", "http://127.0.0.1:8080"})
    void addressesOfVkAndOfASimulatorServe(String address) {
        assertThat(new VkAccess(1, URI.create(address), TOKENS).endpoint())
                .endsWith("/method/")
                .doesNotContain("//method");
    }
}
