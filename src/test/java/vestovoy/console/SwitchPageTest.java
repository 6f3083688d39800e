package vestovoy.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vestovoy.desk.Turn;

/// The switch of all automatic sending on the pages.
@OnTheConsole
class SwitchPageTest {
    private static final String WHY = "Ошибка в <b>ответах</b>";

    @LocalServerPort private int port;
    @Autowired private MemoryCases cases;
    @Autowired private MemoryTurns turns;

    @BeforeEach
    void fill() {
        cases.reset();
        turns.reset();
        cases.put(Samples.open(1, "Где мой заказ?"));
    }

    @AfterEach
    void forget() {
        turns.reset();
    }

    private void stopped() {
        turns.add(new Turn(true, WHY, "boris", Hands.NOON));
    }

    private Visitor moderator() {
        return Visitor.signedIn(port, MemoryAccounts.MODERATOR);
    }

    private Visitor admin() {
        return Visitor.signedIn(port, MemoryAccounts.ADMIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/queue", "/cases/1", "/hidden", "/status", "/keys", "/nowhere"})
    void everyPageSaysThatItIsStoppedByWhomAndWhy(String path) {
        stopped();
        assertThat(moderator().get(path, "Accept", "text/html").body())
                .contains("Бот ничего не отправляет сам:", "boris, 23 ноября 2026")
                .contains("Ошибка в &lt;b&gt;ответах&lt;/b&gt;");
    }

    @Test
    void whoIsNotSignedInIsToldNothing() {
        stopped();
        assertThat(new Visitor(port).get("/login").body()).doesNotContain("ответах", "id=\"halt\"");
    }

    @Test
    void whileItIsOnNoPageHasTheBanner() {
        assertThat(moderator().get("/queue").body()).doesNotContain("ничего не отправляет");
    }

    @Test
    void anAdminStopsItWithAReason() {
        Visitor admin = admin();
        admin.get("/status");
        admin.post("/switch/stop", Map.of("reason", " Проверка "));
        assertThat(turns.now())
                .extracting(Turn::stopped, Turn::reason, Turn::who)
                .containsExactly(true, "Проверка", MemoryAccounts.ADMIN);
    }

    @Test
    void withoutAReasonNothingIsStoppedAndThePageSaysWhy() {
        Visitor admin = admin();
        admin.get("/status");
        admin.post("/switch/stop", Map.of("reason", "  "));
        assertThat(turns.latest(10)).isEmpty();
        assertThat(admin.get("/status").body()).contains("Напишите, почему остановить");
    }

    @Test
    void anAdminLetsItGoOnFromTheBanner() {
        stopped();
        Visitor admin = admin();
        assertThat(admin.get("/queue").body()).contains("/switch/resume");
        admin.post("/switch/resume", Map.of());
        assertThat(turns.now().stopped()).isFalse();
        assertThat(admin.get("/status").body()).contains("Бот снова отправляет сам");
    }

    @Test
    void aModeratorSeesNoButton() {
        assertThat(moderator().get("/status").body()).doesNotContain("/switch/stop");
        stopped();
        assertThat(moderator().get("/queue").body()).doesNotContain("/switch/resume");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/switch/stop", "/switch/resume"})
    void aModeratorMayTurnItNeitherWay(String path) {
        stopped();
        Visitor moderator = moderator();
        assertThat(moderator.post(path, Map.of("reason", "Так")).statusCode()).isEqualTo(403);
        assertThat(turns.latest(10)).hasSize(1);
    }

    @Test
    void withoutTheFormsTokenNothingIsTurned() {
        assertThat(admin().postWithoutToken("/switch/stop", Map.of("reason", "Так")).statusCode())
                .isEqualTo(403);
        assertThat(turns.latest(10)).isEmpty();
    }

    @Test
    void anOpenPageIsToldOfATurnAndOfNothingElse() {
        Visitor moderator = moderator();
        assertThat(moderator.get("/switch/banner?turn=0", "HX-Request", "true").statusCode())
                .isEqualTo(204);
        stopped();
        assertThat(moderator.get("/switch/banner?turn=0", "HX-Request", "true").body())
                .contains(
                        "id=\"halt\"", "ничего не отправляет", "turn=" + Hands.NOON.toEpochMilli());
        assertThat(
                        moderator
                                .get(
                                        "/switch/banner?turn=" + Hands.NOON.toEpochMilli(),
                                        "HX-Request",
                                        "true")
                                .statusCode())
                .isEqualTo(204);
    }

    @Test
    void whereTheSwitchCannotBeReadThePageIsShownAllTheSame() {
        turns.breaksDown();
        assertThat(moderator().get("/queue").statusCode()).isEqualTo(200);
    }
}
