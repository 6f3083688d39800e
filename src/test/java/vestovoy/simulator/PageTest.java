package vestovoy.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static vestovoy.simulator.Bot.ANNA;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vestovoy.community.Channel;
import vestovoy.community.PostKey;

class PageTest {
    @TempDir Path folder;
    private Simulator simulator;
    private Bot bot;

    @BeforeEach
    void start() throws IOException {
        simulator = Simulator.start(Bot.setup(folder));
        bot = new Bot(simulator.page());
    }

    @AfterEach
    void stop() throws IOException {
        simulator.close();
    }

    private int write(String type, String body, String... headers) {
        HttpRequest.Builder request = bot.request("/page/write").header("Content-Type", type);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return bot.send(request.POST(HttpRequest.BodyPublishers.ofString(body))).statusCode();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/page.css",
                "/page.js",
                "/draw.js",
                "/places.js",
                "/icon.svg",
                "/photo/7.svg"
            })
    void eachFileComesWithAPolicyThatForbidsForeignCode(String path) {
        var answer = bot.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
    }

    @Test
    void thePageHoldsNoScriptOfItsOwnAndNamesNoOtherHost() {
        assertThat(bot.get("/").body()).doesNotContain("http:", "https:", "onclick", "style=");
    }

    @Test
    void whatACustomerWritesThereIsWritten() {
        int status =
                write(
                        "application/json",
                        "{\"as\":"
                                + ANNA
                                + ",\"channel\":\"wall\",\"place\":9061,\"repliesTo\":20012,\"text\":\" а мне? \"}");
        assertThat(status).isEqualTo(200);
        assertThat(simulator.written().getFirst().post().text())
                .isEqualTo("[id210158380|Людмила], а мне?");
        assertThat(bot.get("/page/wall").body()).contains("\"names\":\"Людмила\"", "а мне?");
    }

    @Test
    void aCustomerWritesUnderAPhotoAVideoAndAGood() {
        for (String place : new String[] {"photo 457239104", "video 456239202", "market 5100002"}) {
            String[] named = place.split(" ");
            String body =
                    "{\"as\":%d,\"channel\":\"%s\",\"place\":%s,\"text\":\"<b>почём</b>?\"}"
                            .formatted(ANNA, named[0], named[1]);
            assertThat(write("application/json", body)).isEqualTo(200);
        }
        assertThat(simulator.written())
                .extracting(one -> one.post().key().channel())
                .containsExactly(
                        Channel.PHOTO_COMMENT, Channel.VIDEO_COMMENT, Channel.MARKET_COMMENT);
        assertThat(bot.get("/page/exhibits").body())
                .contains("<b>почём</b>?", "Чайник «Сибирь»", "\"price\":2490", "\"seconds\":305");
    }

    @Test
    void aCustomerWritesOnTheirOwnWallAndUnderAStrangersPost() {
        String own =
                "{\"as\":%d,\"channel\":\"mention\",\"text\":\"@polka_market (Полка), ау\"}"
                        .formatted(ANNA);
        assertThat(write("application/json", own)).isEqualTo(200);
        PostKey post = simulator.written().getFirst().post().key();
        String under =
                "{\"as\":210015838,\"channel\":\"mention\",\"owner\":%d,\"place\":214000777,\"repliesTo\":%d,\"text\":\"и мне\"}"
                        .formatted(ANNA, post.id());
        assertThat(write("application/json", under)).isEqualTo(200);
        assertThat(simulator.written()).hasSize(1);
        assertThat(bot.get("/page/walls").body())
                .contains("\"names\":\"Полка\"", "и мне", "Барахолка у метро", "\"open\":false")
                .doesNotContain("Только для своих");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"as\":210007919,\"channel\":\"video\",\"place\":456239204,\"text\":\"x\"}",
                "{\"as\":210007919,\"channel\":\"mention\",\"owner\":210586006,\"place\":214000777,\"repliesTo\":15,\"text\":\"x\"}",
                "{\"as\":-214555333,\"channel\":\"wall-post\",\"text\":\"x\"}",
                "nonsense",
                "{\"as\":1,\"channel\":\"wall-post\",\"text\":\"x\"}",
                "{\"as\":210007919,\"channel\":\"wall-post\",\"text\":\"  \"}",
                "{\"as\":210007919,\"channel\":\"wall\",\"place\":1,\"text\":\"x\"}",
                "{\"as\":210007919,\"channel\":\"photo\",\"place\":1,\"text\":\"x\"}"
            })
    void whatMakesNoSenseIsRefused(String body) {
        assertThat(write("application/json", body)).isEqualTo(400);
        assertThat(simulator.written()).isEmpty();
    }

    @Test
    void anotherSitesPageCannotWrite() {
        String body = "{\"as\":" + ANNA + ",\"channel\":\"wall-post\",\"text\":\"x\"}";
        assertThat(write("text/plain", body)).isEqualTo(403);
        assertThat(write("application/json", body, "Origin", "http://evil.example")).isEqualTo(403);
        assertThat(simulator.written()).isEmpty();
    }

    @Test
    void everyViewIsThere() {
        simulator.customers().message(ANNA, "секрет");
        assertThat(bot.get("/page/start").body()).contains("Полка", "Анна Королёва");
        assertThat(bot.get("/page/topics").body()).contains("Возврат и обмен");
        assertThat(bot.get("/page/topic?id=39100411").body()).contains("продлить хранение");
        assertThat(bot.get("/page/chat?as=" + ANNA).body()).contains("секрет");
        assertThat(bot.get("/page/chat?as=210015838").body()).doesNotContain("секрет");
        assertThat(bot.get("/page/changes?after=0").body()).isEqualTo("{\"version\":1}");
        assertThat(bot.get("/page/secrets").statusCode()).isEqualTo(400);
        assertThat(bot.get("/etc/passwd").statusCode()).isEqualTo(404);
    }
}
