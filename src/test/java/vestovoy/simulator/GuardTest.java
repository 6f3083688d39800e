package vestovoy.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Every request gets an answer, unless a fault is switched on.
class GuardTest {
    private static final int MEGABYTE = 1 << 20;

    private Simulator simulator;
    private Bot bot;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        simulator = Simulator.start(Bot.setup(folder));
        bot = new Bot(simulator.base());
    }

    @AfterEach
    void stop() throws IOException {
        simulator.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/method/wall.get", "/lp/wh214000777"})
    void aRequestThatCannotBeReadIs400(String path) {
        assertThat(bot.post(path, "owner_id=%zz").statusCode()).isEqualTo(400);
        assertThat(bot.post(path, "q=" + "x".repeat(MEGABYTE)).body()).contains("longer than");
    }

    @ParameterizedTest
    @CsvSource({
        "wall.createComment, post_id, -1",
        "wall.createComment, post_id, 0",
        "wall.createComment, reply_to_comment, -1",
        "photos.createComment, reply_to_comment, -1",
        "photos.createComment, photo_id, -1",
        "video.createComment, reply_to_comment, -1",
        "market.createComment, reply_to_comment, -1",
        "board.createComment, topic_id, -1"
    })
    void aNumberThatNothingCanHaveIsRefused(String method, String name, String value) {
        JsonNode answer =
                bot.asUser(
                        method,
                        "group_id",
                        Bot.GROUP,
                        "owner_id",
                        Bot.OWNER,
                        "message",
                        "[id1:bp-214000777_1|Анна], да",
                        "post_id",
                        Bot.POST,
                        "photo_id",
                        Bot.PHOTO,
                        "video_id",
                        Bot.VIDEO,
                        "item_id",
                        Bot.GOOD,
                        "topic_id",
                        Bot.TOPIC,
                        name,
                        value);

        assertThat(Bot.code(answer)).isPositive();
    }

    @Test
    void whatBreaksBehindADoorIs500() throws IOException {
        HttpServer server =
                HttpServer.create(
                        new InetSocketAddress(
                                InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0),
                        0);
        server.createContext(
                "/",
                new Guard(_ -> {
                    throw new IllegalStateException("broken on purpose");
                }));
        server.start();
        try {
            URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
            HttpResponse<String> answer = new Bot(base).get("/");

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).doesNotContain("on purpose");
        } finally {
            server.stop(0);
        }
    }
}
