package vestovoy.vk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProbeTest {
    private final Stub stub = new Stub();

    @AfterEach
    void stop() {
        stub.close();
    }

    private void healthy() {
        stub.answers("groups.getById", "{\"groups\":[{\"id\":214000777}],\"profiles\":[]}");
        stub.answers(
                "groups.getTokenPermissions",
                "{\"mask\":1,\"permissions\":[{\"name\":\"manage\"},{\"name\":\"messages\"}]}");
        stub.answers("users.get", "[{\"id\":1}]");
        longPoll("5.199", "");
    }

    private void longPoll(String version, String silent) {
        String flags =
                EventType.needed().stream()
                        .map(flag -> "\"" + flag + "\":" + (flag.equals(silent) ? 0 : 1))
                        .collect(Collectors.joining(","));
        stub.answers(
                "groups.getLongPollSettings",
                "{\"is_enabled\":true,\"api_version\":\"%s\",\"events\":{%s}}"
                        .formatted(version, flags));
    }

    private List<Finding> faults(Tokens tokens) {
        try (Vk vk = stub.vk(tokens)) {
            return vk.probe().findings().stream().filter(finding -> !finding.ok()).toList();
        }
    }

    private static final Tokens ALL = new Tokens(Stub.COMMUNITY, Stub.USER, Stub.SERVICE);

    @Test
    void goodSettingsHaveNoFault() {
        healthy();

        assertThat(faults(ALL)).isEmpty();
    }

    @Test
    void aSilentEventTypeIsNamed() {
        healthy();
        longPoll("5.199", "board_post_new");

        assertThat(faults(ALL))
                .singleElement()
                .satisfies(it -> assertThat(it.sentence()).contains("board_post_new"));
    }

    @Test
    void anOldVersionOfEventsIsAFault() {
        healthy();
        longPoll("5.50", "");

        assertThat(faults(ALL))
                .singleElement()
                .satisfies(it -> assertThat(it.sentence()).contains("5.50"));
    }

    @Test
    void missingTokensSayWhichChannelsGoToPeople() {
        healthy();

        assertThat(faults(new Tokens(Stub.COMMUNITY, "", "")))
                .extracting(Finding::name)
                .containsExactly("read-back", "boards");
    }

    @Test
    void allFaultsAreToldAtOnceEachWithItsRemedyAndWithoutATokenInIt() {
        String said = "{\"error\":{\"error_code\":5,\"error_msg\":\"bad " + Stub.COMMUNITY + "\"}}";
        for (String method :
                List.of(
                        "groups.getById",
                        "groups.getTokenPermissions",
                        "users.get",
                        "groups.getLongPollSettings")) {
            stub.replies(method, Stub.json(said));
        }

        List<Finding> faults = faults(ALL);

        assertThat(faults)
                .extracting(Finding::name)
                .containsExactly(
                        "community-token",
                        "permissions",
                        "user-token",
                        "service-token",
                        "long-poll");
        assertThat(faults).allSatisfy(it -> assertThat(it.remedy()).isNotEmpty());
        assertThat(faults)
                .allSatisfy(
                        it -> assertThat(it.sentence()).contains("vk-5").doesNotContain("vk1.a."));
    }
}
