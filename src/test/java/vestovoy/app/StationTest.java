package vestovoy.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vestovoy.cli.Work;
import vestovoy.community.PostKey;
import vestovoy.console.Shortfall;
import vestovoy.faq.Progress;
import vestovoy.simulator.Credentials;
import vestovoy.simulator.Customers;
import vestovoy.simulator.Limits;
import vestovoy.simulator.Setup;
import vestovoy.simulator.Simulator;

/// The bot without its pages, against simulated communities: with tokens missing, and with two
/// communities.
class StationTest {
    private static final Path CONFIG = Path.of("config");
    private static final Path POLKA = Path.of("src/main/resources/polka");
    private static final String KNOWN = "не приходит смс с кодом, не могу войти";
    private static final int PATIENCE = 1200;
    private static final long TOPIC = 39100137;
    private static final long WALL = 9061;
    private static final long ANNA = 210023757;
    private static final long FIRST = 214000777;
    private static final long SECOND = 214000888;

    @TempDir private Path folder;
    private final CountDownLatch never = new CountDownLatch(1);
    private Simulator first;

    @BeforeEach
    void open() throws IOException {
        first = simulator("first", Optional.empty());
        Path faq = folder.resolve("faq.jsonl");
        Files.writeString(
                faq,
                "{\"id\":\"1\",\"question\":\"%s\",\"answer\":\"Подождите минуту.\"}"
                        .formatted(KNOWN));
        Work.Reindex order =
                new Work.Reindex(
                        CONFIG,
                        Optional.empty(),
                        List.of(faq),
                        Optional.of(folder.resolve("index")),
                        true,
                        false,
                        false,
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of());
        new Workshop(Path.of("."), Map.of()).reindex(order, Progress.SILENT);
    }

    @AfterEach
    void close() throws IOException {
        first.close();
    }

    private Simulator simulator(String name, Optional<Path> archive) throws IOException {
        Credentials keys = new Credentials(name + "-token", name + "-user", name + "-service");
        Setup setup =
                Setup.of(folder.resolve(name), keys, InstantSource.system()).limited(Limits.none());
        return Simulator.start(archive.map(setup::from).orElse(setup));
    }

    private Map<Key<?>, String> keys(String name, long id) {
        Map<Key<?>, String> keys = new HashMap<>();
        keys.put(Keys.COMMUNITY, Long.toString(id));
        keys.put(Keys.NAME, name);
        keys.put(Keys.COMMUNITY_TOKEN, name + "-token");
        keys.put(Keys.USER_TOKEN, name + "-user");
        keys.put(Keys.SERVICE_TOKEN, name + "-service");
        return keys;
    }

    private Settings settings(
            URI vk, Map<Key<?>, String> main, Map<String, Map<Key<?>, String>> others) {
        Map<Key<?>, String> all = new HashMap<>(main);
        all.put(Keys.API, vk.toString());
        all.put(Keys.WAIT, "1s");
        all.put(Keys.MODE, "auto");
        all.put(Keys.THRESHOLD, "0.5");
        all.put(Keys.INDEX, folder.resolve("index").toString());
        all.put(Keys.FOLDER, folder.resolve("bot").toString());
        return new Settings(Path.of("."), all, others);
    }

    private Settings without(String kind) {
        Map<Key<?>, String> keys = keys("first", FIRST);
        keys.remove(kind.equals("user") ? Keys.USER_TOKEN : Keys.SERVICE_TOKEN);
        return settings(first.base(), keys, Map.of());
    }

    private void until(BooleanSupplier holds) throws InterruptedException {
        for (int glance = 0; !holds.getAsBoolean(); glance++) {
            assertThat(glance).as("waited too long").isLessThan(PATIENCE);
            never.await(50, TimeUnit.MILLISECONDS);
        }
    }

    private Station started(Settings settings) throws InterruptedException {
        Station station = Station.open(settings, CONFIG, InstantSource.system());
        station.start();
        until(station::listens);
        return station;
    }

    private static boolean answered(Simulator community, PostKey post) {
        return community.effects().stream()
                .anyMatch(effect -> effect.answers().filter(post::equals).isPresent());
    }

    @ParameterizedTest
    @CsvSource({"user", "service"})
    void withoutOneOfTheOptionalTokensItListensAndAnswersOnTheWall(String pulled) throws Exception {
        try (Station station = started(without(pulled))) {
            PostKey asked = first.customers().comment(ANNA, WALL, KNOWN);

            until(() -> answered(first, asked));
            assertThat(station.store().inbox().tally().received()).isEqualTo(1);
        }
    }

    @Test
    void aPollThatBroughtNothingNewIsFollowedByAPause() {
        try (Station station = Station.open(without("user"), CONFIG, InstantSource.system())) {
            assertThat(station.loop(Station.LONG_POLL))
                    .hasValueSatisfying(loop ->
                            assertThat(loop.idle()).isGreaterThanOrEqualTo(Duration.ofSeconds(1)));
        }
    }

    @Test
    void whatOnlyAPersonsTokenCouldAnswerGoesToPeopleAndIsTold() throws Exception {
        try (Station station = started(without("user"))) {
            first.customers().discuss(ANNA, TOPIC, KNOWN);

            until(() -> station.store().inbox().tally().posts().getOrDefault("people", 0L) == 1);
            assertThat(station.shortfalls())
                    .extracting(Shortfall::features)
                    .singleElement()
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                    .contains("answer-board");
            assertThat(first.effects()).isEmpty();
        }
    }

    @Test
    void checkTellsWhatAMissingTokenCostsAndWhichChannelsRemain() {
        List<Work.Finding> findings = new VkChecks(without("user"), InstantSource.system()).all();

        assertThat(findings)
                .anyMatch(it ->
                        it.grade() == Work.Grade.LESS
                                && it.name().equals("features")
                                && it.sentence().contains("answering discussions"))
                .anyMatch(it -> it.name().equals("wall") && it.grade() == Work.Grade.SOUND)
                .anyMatch(it -> it.name().equals("discussions") && it.grade() == Work.Grade.LESS)
                .anyMatch(it -> it.name().equals("clock") && it.grade() == Work.Grade.SOUND)
                .anyMatch(it -> it.name().equals("long-poll") && it.grade() == Work.Grade.SOUND);
    }

    @Test
    void withoutAServiceTokenTheUsersReadsInItsPlace() {
        assertThat(new VkChecks(without("service"), InstantSource.system()).all())
                .anyMatch(it ->
                        it.name().equals("service-token")
                                && it.sentence().contains("reads in its place"))
                .anyMatch(it ->
                        it.name().equals("features")
                                && it.sentence().contains("a token for everything"));
    }

    @Test
    void eachOfTwoCommunitiesIsAnsweredByItself() throws Exception {
        try (Simulator second = simulator("second", Optional.of(otherCommunity()));
                TwoVks vk = new TwoVks(addresses(second));
                Station station =
                        started(
                                settings(
                                        vk.address(),
                                        keys("first", FIRST),
                                        Map.of("shop", keys("second", SECOND))))) {
            PostKey here = first.customers().comment(ANNA, WALL, KNOWN);
            Customers there = second.customers();
            PostKey comment = there.comment(ANNA, WALL, KNOWN);
            PostKey message = there.message(ANNA, KNOWN);

            until(() ->
                    answered(first, here)
                            && answered(second, comment)
                            && second.effects().size() == 2);

            assertThat(first.effects()).hasSize(1);
            assertThat(second.effects())
                    .anyMatch(effect -> effect.made().place() == message.place());
            assertThat(station.loops())
                    .extracting(Loop::name)
                    .contains(
                            "long-poll/" + FIRST,
                            "long-poll/" + SECOND,
                            "reconcile/" + FIRST,
                            "reconcile/" + SECOND);
            assertThat(station.calls()).containsKey("wall.createComment ok");
        }
    }

    @Test
    void staffOfOneCommunityIsACustomerOfTheOther() throws Exception {
        Map<Key<?>, String> shop = keys("second", SECOND);
        shop.put(Keys.STAFF, Long.toString(ANNA));
        try (Simulator second = simulator("second", Optional.of(otherCommunity()));
                TwoVks vk = new TwoVks(addresses(second));
                Station station =
                        started(
                                settings(
                                        vk.address(),
                                        keys("first", FIRST),
                                        Map.of("shop", shop)))) {
            second.customers().message(ANNA, KNOWN);
            second.customers().comment(ANNA, WALL, KNOWN);
            PostKey here = first.customers().comment(ANNA, WALL, KNOWN);

            until(() -> answered(first, here));

            assertThat(second.effects()).isEmpty();
            assertThat(station.store().inbox().tally().posts().getOrDefault("answered", 0L))
                    .isEqualTo(1);
        }
    }

    private Map<String, URI> addresses(Simulator second) {
        Map<String, URI> addresses = new HashMap<>();
        for (String kind : List.of("-token", "-user", "-service")) {
            addresses.put("first" + kind, first.base());
            addresses.put("second" + kind, second.base());
        }
        return addresses;
    }

    /// The same discussions in a community of another number.
    private Path otherCommunity() throws IOException {
        Path copy = folder.resolve("other");
        try (Stream<Path> files = Files.walk(POLKA)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(POLKA.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.writeString(
                        target,
                        Files.readString(file)
                                .replace(Long.toString(FIRST), Long.toString(SECOND)));
            }
        }
        return copy;
    }
}
