package vestovoy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestovoy.community.Author;
import vestovoy.community.Post;
import vestovoy.community.PostKey;
import vestovoy.desk.Case;
import vestovoy.desk.Desk;
import vestovoy.desk.Move;
import vestovoy.intake.Decider;
import vestovoy.intake.Event;
import vestovoy.intake.Leash;
import vestovoy.intake.Meaning;
import vestovoy.reply.Orderly;
import vestovoy.simulator.Credentials;
import vestovoy.simulator.Customers;
import vestovoy.simulator.Fault;
import vestovoy.simulator.Limits;
import vestovoy.simulator.Setup;
import vestovoy.simulator.Simulator;
import vestovoy.store.Store;
import vestovoy.store.StoreSettings;
import vestovoy.triage.HidingTriage;
import vestovoy.triage.Mode;
import vestovoy.vk.Restraint;
import vestovoy.vk.Tokens;
import vestovoy.vk.Vk;
import vestovoy.vk.VkAccess;

/// From the verdict or the moderator's move to what stands in the community.
class ActsTest {
    private static final long TOPIC = 39100137;
    private static final long WALL = 9061;
    private static final long SOMEBODY = 210023757;
    private static final String SPAM = "купите гараж";

    @TempDir private Path folder;
    private final AtomicReference<Instant> time =
            new AtomicReference<>(Instant.parse("2026-11-23T09:00:00Z"));
    private final InstantSource clock = time::get;
    private Simulator community;
    private Customers customers;
    private Store store;
    private Vk vk;
    private Orderly orderly;
    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        Credentials keys =
                new Credentials("community-token", "user-token-xyz", "service-token-xyz");
        community =
                Simulator.start(
                        Setup.of(folder.resolve("community"), keys, clock).limited(Limits.none()));
        customers = community.customers();
        store = Store.open(new StoreSettings("jdbc:sqlite:" + folder.resolve("bot.db"), "", ""));
        URI base = community.base();
        vk =
                new Vk(
                        new VkAccess(
                                community.community(),
                                base,
                                new Tokens(
                                        "community-token", "user-token-xyz", "service-token-xyz")),
                        Restraint.VK,
                        InstantSource.system());
        orderly = new Orderly(store.acts(), vk.hand(), clock);
        desk = new Desk(store.cases(), clock);
    }

    @AfterEach
    void close() throws IOException {
        vk.close();
        store.close();
        community.close();
    }

    /// What VK would tell, without the roads that it takes.
    private void told(PostKey key, String text) {
        Post post = new Post(key, new Author(SOMEBODY, ""), time.get(), text, List.of(), 0, 0);
        Event event = new Event("e-" + key, "some_type", "{}", new Meaning.Written(post));
        store.inbox().append(List.of(event), time.get());
    }

    private void decide(Mode mode) {
        new Decider(store.inbox(), HidingTriage.of("гараж"), Leash.of(mode), clock).decide();
    }

    private boolean stands(PostKey key) {
        return community.written().stream()
                .anyMatch(written -> written.post().key().equals(key) && written.standing());
    }

    private void after(long seconds) {
        time.updateAndGet(now -> now.plusSeconds(seconds));
    }

    private Case onlyCase() {
        assertThat(store.cases().openCount()).isEqualTo(1);
        return store.cases().open(1, 0).getFirst();
    }

    private PostKey spamInADiscussion() {
        PostKey spam = customers.discuss(SOMEBODY, TOPIC, SPAM);
        told(spam, SPAM);
        return spam;
    }

    private PostKey spamUnderAPost() {
        PostKey spam = customers.comment(SOMEBODY, WALL, SPAM);
        told(spam, SPAM);
        return spam;
    }

    @Test
    void whatTheVerdictHidesIsGoneFromTheDiscussionAndTheWall() {
        PostKey board = spamInADiscussion();
        PostKey wall = spamUnderAPost();
        decide(Mode.AUTO);
        orderly.run();
        orderly.run();
        assertThat(stands(board)).isFalse();
        assertThat(stands(wall)).isFalse();
        assertThat(store.inbox().tally().acts("done")).isEqualTo(2);
        assertThat(store.inbox().tally().posts("hidden")).isEqualTo(2);
    }

    @Test
    void inSuggestNothingIsHidden() {
        PostKey spam = spamInADiscussion();
        decide(Mode.SUGGEST);
        assertThat(orderly.run()).isZero();
        assertThat(stands(spam)).isTrue();
        assertThat(onlyCase().post().key()).isEqualTo(spam);
    }

    @Test
    void aPostThatChangedUnseenIsNotHidden() {
        PostKey spam = spamInADiscussion();
        decide(Mode.AUTO);
        customers.edit(spam, "Где мой заказ?");
        orderly.run();
        assertThat(stands(spam)).isTrue();
        assertThat(onlyCase().reason()).isEqualTo("changed");
    }

    @Test
    void anAnswerThatWasLostAfterTheHidingIsLookedUpAndDoneOnce() {
        PostKey spam = spamUnderAPost();
        decide(Mode.AUTO);
        community.faults().nth("wall.deleteComment", 1, new Fault.DropAfter());
        orderly.run();
        assertThat(store.inbox().tally().acts("unsure")).isEqualTo(1);
        after(60);
        orderly.run();
        assertThat(stands(spam)).isFalse();
        assertThat(store.inbox().tally().acts("done")).isEqualTo(1);
    }

    @Test
    void aRequestThatWasLostBeforeTheHidingIsRepeated() {
        PostKey spam = spamUnderAPost();
        decide(Mode.AUTO);
        community.faults().nth("wall.deleteComment", 1, new Fault.DropBefore());
        orderly.run();
        assertThat(stands(spam)).isTrue();
        after(60);
        orderly.run();
        assertThat(stands(spam)).isFalse();
    }

    @Test
    void whatVkRefusesIsWithPeople() {
        PostKey spam = spamUnderAPost();
        decide(Mode.AUTO);
        community.faults().nth("wall.deleteComment", 1, new Fault.Refuse(15));
        orderly.run();
        assertThat(stands(spam)).isTrue();
        assertThat(onlyCase().reason()).isEqualTo("hide-failed");
    }

    @Test
    void aModeratorHidesAndPutsBack() {
        PostKey spam = spamUnderAPost();
        decide(Mode.SUGGEST);
        Case seen = onlyCase();
        assertThat(desk.hide(seen.id(), seen.version(), "anna")).isEqualTo(new Move.Done());
        orderly.run();
        assertThat(stands(spam)).isFalse();
        Case hidden = store.cases().hidden(1, 0).getFirst();
        assertThat(desk.restore(hidden.id(), hidden.version(), "anna")).isEqualTo(new Move.Done());
        orderly.run();
        assertThat(stands(spam)).isTrue();
        assertThat(onlyCase().reason()).isEqualTo("restored");
    }
}
