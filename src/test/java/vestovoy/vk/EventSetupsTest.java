package vestovoy.vk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How VK is set up to tell events: what is said of it, and what is changed.
class EventSetupsTest {
    private static final Intakes CALLBACK =
            new Intakes(false, Optional.of(new CallbackAccess("c0de", "s3cr3t")));

    private final Stub stub = new Stub();
    private final Vk vk = stub.vk();

    @BeforeEach
    void everythingIsSetUp() {
        longPoll(true, "5.199", "");
        servers("ok", "s3cr3t", "https://bot.example/vk/callback");
        callback("5.199", "");
        stub.answers("groups.getCallbackConfirmationCode", "{\"code\":\"c0de\"}");
        stub.answers("groups.setLongPollSettings", "1");
        stub.answers("groups.setCallbackSettings", "1");
    }

    @AfterEach
    void stop() {
        vk.close();
        stub.close();
    }

    private static String flags(String silent) {
        return EventType.needed().stream()
                .map(flag -> "\"" + flag + "\":" + (flag.equals(silent) ? 0 : 1))
                .collect(Collectors.joining(","));
    }

    private void longPoll(boolean on, String version, String silent) {
        stub.answers(
                "groups.getLongPollSettings",
                "{\"is_enabled\":%s,\"api_version\":\"%s\",\"events\":{%s}}"
                        .formatted(on, version, flags(silent)));
    }

    private void servers(String status, String secret, String url) {
        stub.answers(
                "groups.getCallbackServers",
                "{\"count\":2,\"items\":[{\"id\":1,\"title\":\"other\",\"url\":\"https://else.example/hook\",\"secret_key\":\"x\",\"status\":\"failed\"},"
                        + "{\"id\":5,\"title\":\"bot\",\"url\":\"%s\",\"secret_key\":\"%s\",\"status\":\"%s\"}]}"
                                .formatted(url, secret, status));
    }

    private void callback(String version, String silent) {
        stub.answers(
                "groups.getCallbackSettings",
                "{\"api_version\":\"%s\",\"events\":{%s}}".formatted(version, flags(silent)));
    }

    private Probe probe(Intakes intakes) {
        return vk.probe(intakes, InstantSource.system());
    }

    private List<Finding> callbackFaults() {
        return probe(CALLBACK).findings().stream()
                .filter(finding -> finding.name().equals("callback"))
                .filter(finding -> finding.grade() != Finding.Grade.GOOD)
                .toList();
    }

    @Test
    void whatIsSetUpIsNotChanged() {
        assertThat(probe(Intakes.polling()).mends()).isEmpty();
        assertThat(probe(CALLBACK).mends()).isEmpty();
        assertThat(callbackFaults()).isEmpty();
    }

    @Test
    void everyFaultOfTheLongPollIsMendedByOneCallAfterItWasTold() {
        longPoll(false, "5.50", "board_post_new");

        List<Mend> mends = probe(Intakes.polling()).mends();

        assertThat(mends)
                .singleElement()
                .extracting(Mend::sentence)
                .asString()
                .contains("switch it on", "board_post_new", "from '5.50' to 5.199");
        assertThat(stub.calls("groups.setLongPollSettings")).isEmpty();
        assertThat(mends.getFirst().make().grade()).isEqualTo(Finding.Grade.GOOD);
        assertThat(stub.calls("groups.setLongPollSettings"))
                .singleElement()
                .satisfies(it ->
                        assertThat(it.getBodyAsString())
                                .contains("enabled=1", "api_version=5.199", "board_post_new=1")
                                .doesNotContain("wall_post_new", "=0"));
    }

    @Test
    void onlyTheCallbackServerThatIsOursIsMended() {
        callback("5.81", "wall_reply_new");

        probe(CALLBACK).mends().forEach(Mend::make);

        assertThat(stub.calls("groups.setCallbackSettings"))
                .singleElement()
                .satisfies(it ->
                        assertThat(it.getBodyAsString())
                                .contains("server_id=5", "api_version=5.199", "wall_reply_new=1"));
        assertThat(stub.calls("groups.setLongPollSettings")).isEmpty();
    }

    @Test
    void aChangeThatVkRefusesIsAFault() {
        longPoll(false, "5.199", "");
        stub.refuses("groups.setLongPollSettings", 15);

        assertThat(probe(Intakes.polling()).mends().getFirst().make())
                .satisfies(it -> assertThat(it.grade()).isEqualTo(Finding.Grade.BAD))
                .satisfies(it -> assertThat(it.sentence()).contains("vk-15"));
    }

    @ParameterizedTest
    @CsvSource({"unconfigured,is not confirmed", "failed,failed", "wait,is being confirmed"})
    void aServerThatIsNotConfirmedSaysHowItStands(String status, String words) {
        servers(status, "s3cr3t", "https://bot.example/vk/callback");

        assertThat(callbackFaults())
                .singleElement()
                .satisfies(it -> assertThat(it.sentence()).contains("'bot'").contains(words))
                .satisfies(it -> assertThat(it.remedy()).isNotEmpty());
    }

    @Test
    void aServerWithAnotherSecretIsAFaultThatTellsNeither() {
        servers("ok", "0ther", "https://bot.example/vk/callback");

        assertThat(callbackFaults())
                .singleElement()
                .satisfies(it ->
                        assertThat(it.sentence() + it.remedy())
                                .contains("another secret")
                                .doesNotContain("0ther", "s3cr3t"));
    }

    @Test
    void aCommunityWithoutOurServerIsAFault() {
        servers("ok", "s3cr3t", "https://bot.example/elsewhere");

        assertThat(callbackFaults())
                .singleElement()
                .satisfies(it -> assertThat(it.sentence()).contains("/vk/callback"));
    }

    @Test
    void aConfirmationCodeThatChangedIsTold() {
        stub.answers("groups.getCallbackConfirmationCode", "{\"code\":\"newer\"}");

        assertThat(callbackFaults())
                .singleElement()
                .satisfies(it -> assertThat(it.sentence()).contains("out of date"));
    }
}
