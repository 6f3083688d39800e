package vestovoy.vk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProbeTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final List<String> CHANNELS =
            List.of(
                    "wall.get",
                    "board.getTopics",
                    "photos.getAllComments",
                    "video.get",
                    "market.get",
                    "messages.getConversations");
    private final Stub stub = new Stub();

    @AfterEach
    void stop() {
        stub.close();
    }

    private void healthy() {
        stub.answers("groups.getById", "{\"groups\":[{\"id\":214000777}],\"profiles\":[]}");
        stub.answers(
                "groups.getTokenPermissions",
                "{\"mask\":1,\"permissions\":[{\"name\":\"manage\"},{\"name\":\"messages\"},{\"name\":\"wall\"}]}");
        stub.answers("utils.getServerTime", Long.toString(NOW.getEpochSecond()));
        for (String method : CHANNELS) {
            stub.answers(method, "{\"count\":0,\"items\":[]}");
        }
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

    private List<Finding> findings(Tokens tokens, Intakes intakes) {
        try (Vk vk = stub.vk(tokens)) {
            return vk.probe(intakes, InstantSource.fixed(NOW)).findings();
        }
    }

    /// What is not as it should be.
    private List<Finding> faults(Tokens tokens) {
        return graded(tokens, Finding.Grade.BAD);
    }

    private List<Finding> graded(Tokens tokens, Finding.Grade grade) {
        return findings(tokens, Intakes.polling()).stream()
                .filter(finding -> finding.grade() == grade)
                .toList();
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
    void missingTokensAreNoFaultButSayWhatTheyCost() {
        healthy();
        Tokens alone = new Tokens(Stub.COMMUNITY, "", "");

        assertThat(faults(alone)).isEmpty();
        assertThat(graded(alone, Finding.Grade.LESS))
                .filteredOn(it -> it.name().equals("features"))
                .extracting(Finding::sentence)
                .anyMatch(it ->
                        it.startsWith("Without a service or a user token these fall away: ")
                                && it.contains(Feature.READ_BOARD.purpose())
                                && it.contains(Feature.READ_BOARD.loss()))
                .anyMatch(it ->
                        it.startsWith("Without a user token these fall away: ")
                                && it.contains(Feature.ANSWER_BOARD.purpose())
                                && it.contains(Feature.BAN.purpose()));
    }

    @Test
    void eachChannelIsAskedWhetherItCanBeReadAndSaysWhetherItIsAnswered() {
        healthy();
        stub.refuses("market.get", 15);

        List<Finding> less =
                graded(new Tokens(Stub.COMMUNITY, "", Stub.SERVICE), Finding.Grade.LESS);

        assertThat(less)
                .extracting(Finding::name)
                .containsExactly("discussions", "photos", "videos", "goods", "features");
        assertThat(less.getFirst().sentence()).contains("can be read, but not answered");
        assertThat(less.get(1).sentence()).contains("cannot be read");
        for (String method : List.of("wall.get", "board.getTopics", "messages.getConversations")) {
            assertThat(stub.calls(method)).as(method).hasSize(1);
        }
    }

    @Test
    void aSectionThatIsSwitchedOffIsNoFault() {
        healthy();
        stub.refuses("market.get", 1409);

        assertThat(faults(ALL)).isEmpty();
        assertThat(graded(ALL, Finding.Grade.LESS))
                .singleElement()
                .satisfies(it -> assertThat(it.sentence()).contains("vk-1409"));
    }

    @Test
    void aVkThatIsAskedTooMuchSpeaksAgainstNoToken() {
        healthy();
        stub.refuses("groups.getById", 6);

        assertThat(faults(ALL))
                .extracting(Finding::sentence)
                .isNotEmpty()
                .allSatisfy(it ->
                        assertThat(it)
                                .contains("could not be checked", "vk-6")
                                .doesNotContain("does not work"));
    }

    @Test
    void aUserTokenOfSomebodyElseIsAFault() {
        healthy();
        stub.answersWhere(
                "groups.getById",
                "access_token",
                Stub.USER,
                "{\"groups\":[{\"id\":214000777,\"is_admin\":0}]}");

        assertThat(faults(ALL))
                .singleElement()
                .satisfies(it -> assertThat(it.sentence()).contains("does not manage"));
    }

    @Test
    void aRightIsBelievedByItsBitToo() {
        healthy();
        stub.answers("groups.getTokenPermissions", "{\"mask\":274432,\"permissions\":[]}");

        assertThat(faults(ALL)).isEmpty();
    }

    @Test
    void aTokenWithoutTheWallCanDoLessButIsNoFault() {
        healthy();
        stub.answers("groups.getTokenPermissions", "{\"mask\":266240,\"permissions\":[]}");

        assertThat(graded(ALL, Finding.Grade.LESS))
                .singleElement()
                .satisfies(it -> assertThat(it.sentence()).contains("not wall"));
    }

    @ParameterizedTest
    @CsvSource({"6,behind", "-6,ahead of"})
    void aClockThatIsSecondsOffIsAFault(long ahead, String where) {
        healthy();
        stub.answers("utils.getServerTime", Long.toString(NOW.getEpochSecond() + ahead));

        assertThat(faults(ALL))
                .singleElement()
                .satisfies(it -> assertThat(it.sentence()).contains("clock").contains(where));
    }

    @ParameterizedTest
    @ValueSource(longs = {4, -5})
    void aClockThatIsAsFarOffAsRoundingAndTheNetworkMakeItIsNoFault(long ahead) {
        healthy();
        stub.answers("utils.getServerTime", Long.toString(NOW.getEpochSecond() + ahead));

        assertThat(faults(ALL)).isEmpty();
    }

    @Test
    void neitherLongPollNorCallbackIsAFault() {
        healthy();

        assertThat(findings(ALL, new Intakes(false, Optional.empty())))
                .filteredOn(it -> it.grade() == Finding.Grade.BAD)
                .extracting(Finding::name)
                .containsExactly("events");
    }

    @Test
    void allFaultsAreToldAtOnceEachWithItsRemedyAndWithoutATokenInIt() {
        healthy();
        String said = "{\"error\":{\"error_code\":5,\"error_msg\":\"bad " + Stub.COMMUNITY + "\"}}";
        for (String method :
                List.of(
                        "groups.getById",
                        "groups.getTokenPermissions",
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
