package vestovoy.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vestovoy.desk.Turn;

/// The switch of all automatic sending for other programs.
@OnTheConsole
class SwitchApiTest {
    private static final String STOP = "{\"stopped\":true,\"reason\":\"Проверка\"}";

    @LocalServerPort private int port;
    @Autowired private MemoryTurns turns;

    @BeforeEach
    @AfterEach
    void forget() {
        turns.reset();
    }

    private HttpResponse<String> said(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder at() {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/switch"));
    }

    private HttpRequest.Builder as(String name) {
        String pair = name + ":" + MemoryAccounts.password(name);
        return at().header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    private HttpResponse<String> post(HttpRequest.Builder who, String body) throws Exception {
        return said(
                who.header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    void anAdminStopsItAndReadsHowItStands() throws Exception {
        assertThat(post(as(MemoryAccounts.ADMIN), STOP).statusCode()).isEqualTo(200);
        assertThat(turns.now())
                .extracting(Turn::stopped, Turn::reason, Turn::who)
                .containsExactly(true, "Проверка", MemoryAccounts.ADMIN);
        assertThat(said(as(MemoryAccounts.ADMIN).GET()).body())
                .contains("\"stopped\":true", "\"reason\":\"Проверка\"", "\"who\":\"boris\"");
    }

    @Test
    void anAdminLetsItGoOn() throws Exception {
        turns.add(new Turn(true, "Проверка", "boris", Hands.NOON));
        assertThat(post(as(MemoryAccounts.ADMIN), "{\"stopped\":false}").body())
                .contains("\"stopped\":false");
        assertThat(turns.now().stopped()).isFalse();
    }

    @Test
    void aStrangerIsAskedToSignIn() throws Exception {
        HttpResponse<String> refusal = post(at(), STOP);
        assertThat(refusal.statusCode()).isEqualTo(401);
        assertThat(refusal.body()).contains("\"fault\":\"Sign in by HTTP Basic");
        assertThat(turns.latest(1)).isEmpty();
    }

    @Test
    void aWrongPasswordIsRefusedInTheSameWords() throws Exception {
        HttpRequest.Builder wrong = at().header("Authorization", "Basic Ym9yaXM6bm8=");
        HttpResponse<String> refusal = post(wrong, STOP);
        assertThat(refusal.statusCode()).isEqualTo(401);
        assertThat(refusal.body()).contains("\"fault\":\"Sign in by HTTP Basic");
    }

    @Test
    void aModeratorIsRefused() throws Exception {
        HttpResponse<String> refusal = post(as(MemoryAccounts.MODERATOR), STOP);
        assertThat(refusal.statusCode()).isEqualTo(403);
        assertThat(refusal.body()).contains("\"fault\":\"Only an admin");
        assertThat(turns.latest(1)).isEmpty();
    }

    @Test
    void anAdminsSessionAloneCountsForNothing() {
        assertThat(Visitor.signedIn(port, MemoryAccounts.ADMIN).get("/api/switch").statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"stopped\":true} | Say why",
                "{\"stopped\":true,\"reason\":\" \"} | Say why",
                "{\"reason\":\"x\"} | Say {",
                "{\"stopped\":\"often\"} | The body is not",
                "stop! | The body is not",
            })
    void whatCannotBeUnderstoodIsToldInASentence(String body, String told) throws Exception {
        HttpResponse<String> refusal = post(as(MemoryAccounts.ADMIN), body);
        assertThat(refusal.statusCode()).isEqualTo(400);
        assertThat(refusal.body()).startsWith("{\"fault\":\"" + told);
        assertThat(turns.latest(1)).isEmpty();
    }

    @Test
    void aFormIsNotTaken() throws Exception {
        HttpResponse<String> refusal =
                said(
                        as(MemoryAccounts.ADMIN)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("stopped=true")));
        assertThat(refusal.statusCode()).isEqualTo(415);
        assertThat(turns.latest(1)).isEmpty();
    }
}
