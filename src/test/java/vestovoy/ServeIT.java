package vestovoy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestovoy.community.PostKey;
import vestovoy.intake.Tally;
import vestovoy.simulator.CallbackTarget;
import vestovoy.simulator.Credentials;
import vestovoy.simulator.Customers;
import vestovoy.simulator.Effect;
import vestovoy.simulator.Fault;
import vestovoy.simulator.Quirk;
import vestovoy.simulator.Setup;
import vestovoy.simulator.Simulator;
import vestovoy.store.Store;
import vestovoy.store.StoreSettings;

/// The bot in a process of its own against a community that outlives it: what is promised when it
/// dies or VK stumbles.
class ServeIT {
    /// Asked in the archive in almost these words, so that the bot is sure.
    private static final String KNOWN = "не приходит смс с кодом, не могу войти";

    private static final Credentials CREDENTIALS =
            new Credentials("community-token", "user-token", "service-token");

    /// VK's "too many requests per second".
    private static final int TOO_MANY = 6;

    private static final long TOPIC = 39100137;
    private static final long WALL = 9061;
    private static final long FIRST = 210023757;
    private static final long SECOND = 210039595;
    private static final long THIRD = 210079190;

    @TempDir private Path folder;
    private Simulator community;
    private Customers customers;

    @BeforeEach
    void openTheCommunity() throws IOException, InterruptedException {
        community =
                Simulator.start(
                        Setup.of(folder.resolve("community"), CREDENTIALS, InstantSource.system()));
        customers = community.customers();
        try (Program reindex =
                Program.start(
                        "reindex", "--archive", "src/main/resources/polka", "--index", index())) {
            assertThat(reindex.exit()).as(reindex.said().toString()).isZero();
        }
    }

    @AfterEach
    void closeIt() throws IOException {
        community.close();
    }

    private String index() {
        return folder.resolve("index").toString();
    }

    private Program serve() throws IOException, InterruptedException {
        return serve(Map.of());
    }

    private Program serve(Map<String, String> others) throws IOException, InterruptedException {
        Program serve = Program.start(settings(others), "serve");
        serve.told("Console:");
        return serve;
    }

    private Map<String, String> settings(Map<String, String> others) {
        Map<String, String> settings = new HashMap<>();
        settings.put("VESTOVOY_COMMUNITY_ID", "214000777");
        settings.put("VESTOVOY_VK_API", community.base().toString());
        settings.put("VESTOVOY_VK_COMMUNITY_TOKEN", "community-token");
        settings.put("VESTOVOY_VK_USER_TOKEN", "user-token");
        settings.put("VESTOVOY_VK_SERVICE_TOKEN", "service-token");
        settings.put("VESTOVOY_BOT_MODE", "auto");
        // No verdict has shown yet that the promise is kept.
        settings.put("VESTOVOY_BOT_THRESHOLD", "0.8");
        settings.put("VESTOVOY_FAQ_INDEX", index());
        settings.put("VESTOVOY_DATA_FOLDER", folder.resolve("bot").toString());
        settings.put("VESTOVOY_CONSOLE_PORT", "0");
        settings.putAll(others);
        return settings;
    }

    /// Runs a command beside the server, on its settings.
    private void command(String... arguments) throws Exception {
        try (Program command = Program.start(settings(Map.of()), arguments)) {
            assertThat(command.exit()).as(command.said().toString()).isZero();
        }
    }

    private Tally tally() {
        String database = "jdbc:sqlite:" + folder.resolve("bot").resolve("vestovoy.db");
        try (Store store = Store.open(new StoreSettings(database, "", ""))) {
            return store.inbox().tally();
        }
    }

    private List<Effect> answersTo(PostKey post) {
        return community.effects().stream()
                .filter(effect -> effect.answers().filter(post::equals).isPresent())
                .toList();
    }

    /// Asks something else and waits for its answer: by then everything older is settled.
    private void answered(Program serve, long author) throws InterruptedException {
        PostKey marker = customers.discuss(author, TOPIC, KNOWN);
        serve.until(() -> answersTo(marker).size() == 1);
    }

    @Test
    void aReplyThatWasOnItsWayWhenTheProcessDiedIsSaidOnce() throws Exception {
        PostKey asked;
        try (Program serve = serve()) {
            community.faults().nth("wall.createComment", 1, new Fault.HangAfter());
            asked = customers.comment(FIRST, WALL, KNOWN);
            serve.until(() -> answersTo(asked).size() == 1);
            serve.kill();
        }
        community.faults().clear();
        try (Program serve = serve()) {
            answered(serve, SECOND);
            assertThat(serve.said()).anyMatch(line -> line.contains("\"recovered\":1"));
        }
        assertThat(answersTo(asked)).hasSize(1);
    }

    @Test
    void anAnswerOfVkThatIsLostDoesNotMakeASecondReply() throws Exception {
        try (Program serve = serve()) {
            community.faults().nth("board.createComment", 1, new Fault.DropAfter());
            PostKey asked = customers.discuss(FIRST, TOPIC, KNOWN);
            serve.until(() -> answersTo(asked).size() == 1);
            answered(serve, SECOND);
            answered(serve, THIRD);
            assertThat(answersTo(asked)).hasSize(1);
        }
    }

    @Test
    void aReplyThatNeverReachedVkIsSaidAfterAll() throws Exception {
        try (Program serve = serve()) {
            community.faults().nth("wall.createComment", 1, new Fault.DropBefore());
            PostKey asked = customers.comment(FIRST, WALL, KNOWN);
            serve.until(() -> answersTo(asked).size() == 1);
        }
    }

    @Test
    void whatCameWhileItWasAwayIsAnsweredButNotOverAPerson() throws Exception {
        try (Program serve = serve()) {
            answered(serve, FIRST);
        }
        PostKey byStaff = customers.discuss(SECOND, TOPIC, KNOWN);
        customers.staffAnswer(byStaff, "Здравствуйте! Уже помогли вам в чате.");
        PostKey waiting = customers.message(THIRD, KNOWN);
        try (Program serve = serve()) {
            serve.until(() ->
                    community.effects().stream()
                            .anyMatch(effect -> effect.method().equals("messages.send")));
            answered(serve, FIRST);
        }
        assertThat(answersTo(byStaff)).isEmpty();
        assertThat(community.effects())
                .filteredOn(effect -> effect.made().place() == waiting.place())
                .hasSize(1);
    }

    @Test
    void whatVkLostOfItsEventsIsReadBackAndAnswered() throws Exception {
        try (Program serve = serve()) {
            answered(serve, FIRST);
        }
        PostKey underThePost = customers.comment(SECOND, WALL, KNOWN);
        PostKey inTheTopic = customers.discuss(THIRD, TOPIC, KNOWN);
        community.faults().rate(Quirk.FAILED_3, 1);
        try (Program serve = serve()) {
            serve.until(
                    () -> answersTo(underThePost).size() == 1 && answersTo(inTheTopic).size() == 1);
        }
    }

    @Test
    void withoutAUsersTokenItRunsAndSaysWhatItCannotDo() throws Exception {
        try (Program serve = serve(Map.of("VESTOVOY_VK_USER_TOKEN", ""))) {
            PostKey asked = customers.comment(FIRST, WALL, KNOWN);

            serve.until(() -> answersTo(asked).size() == 1);
            assertThat(serve.said())
                    .anyMatch(line ->
                            line.contains("the bot does less than it could")
                                    && line.contains("answering discussions"));
        }
    }

    @Test
    void withoutAServiceTokenItReadsByTheUsersAndHasNothingToSay() throws Exception {
        try (Program serve = serve(Map.of("VESTOVOY_VK_SERVICE_TOKEN", ""))) {
            answered(serve, FIRST);
            assertThat(serve.said())
                    .noneMatch(line -> line.contains("the bot does less than it could"));
        }
    }

    @Test
    void whatComesByLongPollAndCallbackAtOnceIsAnsweredOnce() throws Exception {
        int port = freePort();
        URI address = URI.create("http://127.0.0.1:" + port + "/vk/callback");
        community.close();
        community =
                Simulator.start(
                        Setup.of(folder.resolve("community"), CREDENTIALS, InstantSource.system())
                                .calling(
                                        new CallbackTarget(
                                                address, "s3cret", "c0de", Duration.ZERO)));
        customers = community.customers();
        Map<String, String> both =
                Map.of(
                        "VESTOVOY_VK_CALLBACK_SECRET", "s3cret",
                        "VESTOVOY_VK_API", community.base().toString(),
                        "VESTOVOY_CONSOLE_PORT", Integer.toString(port));
        try (Program serve = serve(both)) {
            PostKey asked = customers.comment(FIRST, WALL, KNOWN);
            assertThat(community.deliverCallbacks()).isPositive();

            serve.until(() -> answersTo(asked).size() == 1);
            answered(serve, SECOND);
            assertThat(answersTo(asked)).hasSize(1);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void aPostThatWasDeletedMeanwhileIsNotAnswered() throws Exception {
        try (Program serve = serve()) {
            answered(serve, FIRST);
        }
        PostKey gone = customers.comment(SECOND, WALL, KNOWN);
        customers.delete(gone);
        try (Program serve = serve()) {
            answered(serve, THIRD);
        }
        assertThat(answersTo(gone)).isEmpty();
    }

    @Test
    void whatIsStoppedGoesToPeopleAndNothingIsSentUntilItIsResumed() throws Exception {
        try (Program serve = serve()) {
            community.faults().rate("wall.createComment", 1, new Fault.Refuse(TOO_MANY));
            PostKey planned = customers.comment(FIRST, WALL, KNOWN);
            serve.until(() -> tally().replies("planned") == 1);

            command("stop", "--reason", "Проверка");
            community.faults().clear();
            serve.until(() -> tally().replies("withdrawn") == 1);
            PostKey later = customers.comment(SECOND, WALL, KNOWN);
            serve.until(() -> tally().posts("people") == 2);
            assertThat(List.of(tally().replies("planned"), tally().replies("sent")))
                    .containsOnly(0L);

            command("resume");
            answered(serve, THIRD);
            assertThat(answersTo(planned)).isEmpty();
            assertThat(answersTo(later)).isEmpty();
        }
    }

    @Test
    void aStopOutlivesTheProcess() throws Exception {
        try (Program serve = serve()) {
            answered(serve, FIRST);
        }
        command("stop", "--reason", "Проверка");
        try (Program serve = serve()) {
            PostKey asked = customers.comment(SECOND, WALL, KNOWN);
            serve.until(() -> tally().posts("people") == 1);
            assertThat(answersTo(asked)).isEmpty();
        }
    }
}
