package vestovoy.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vestovoy.community.PostKey;
import vestovoy.faq.Hit;
import vestovoy.faq.Hits;
import vestovoy.faq.Search;
import vestovoy.intake.Decider;
import vestovoy.intake.Endings.Ending;
import vestovoy.intake.Leash;
import vestovoy.reply.Dispatcher;
import vestovoy.simulator.Credentials;
import vestovoy.simulator.Effect;
import vestovoy.simulator.Limits;
import vestovoy.simulator.Setup;
import vestovoy.simulator.Simulator;
import vestovoy.store.Store;
import vestovoy.store.StoreSettings;
import vestovoy.triage.AnswerPolicy;
import vestovoy.triage.Mode;
import vestovoy.triage.Triage;
import vestovoy.triage.Wordings;
import vestovoy.vk.Brand;
import vestovoy.vk.BrandSearch;
import vestovoy.vk.Hurried;
import vestovoy.vk.LongPoll;
import vestovoy.vk.Mentions;
import vestovoy.vk.Polled;
import vestovoy.vk.Reconcile;
import vestovoy.vk.Reconciled;
import vestovoy.vk.Restraint;
import vestovoy.vk.Tokens;
import vestovoy.vk.Vk;
import vestovoy.vk.VkAccess;

/// The bot in mode auto, of its own parts, against a simulated community; a test turns its cranks
/// by hand. Only the search is a double: it is sure of one answer to whatever asks [#KNOWN].
///
/// Closed and made again on the same folder it goes on, as a process does.
final class Cranked implements AutoCloseable {
    static final Credentials KEYS =
            new Credentials("community-token", "user-token", "service-token");
    static final Tokens ALL = new Tokens(KEYS.community(), KEYS.user(), KEYS.service());
    static final Tokens COMMUNITY_ONLY = new Tokens(KEYS.community(), "", "");
    static final Tokens WITHOUT_COMMUNITY = new Tokens("", KEYS.user(), KEYS.service());
    static final String KNOWN = "Как узнать код?";
    static final String ANSWER = "Код приходит в сообщении.";

    private static final Brand BRAND =
            new Brand(
                    "polka_market",
                    List.of("=Полка"),
                    List.of("полкамаркет"),
                    List.of("polka.example"),
                    Wordings.of(List.of()));

    /// Each look elsewhere is due when this is over.
    private static final Duration LOOK = Restraint.SEARCH;

    private static final Duration STEP = Duration.ofSeconds(5);
    private static final int STEPS = 60;
    private static final int LONGEST = 1000;
    private static final Hit HIT =
            new Hit(
                    "entry",
                    KNOWN,
                    ANSWER,
                    List.of("file/1"),
                    0.9,
                    List.of(),
                    List.of(),
                    List.of(),
                    Map.of());

    private final Simulator community;
    private final Time time;
    private final Store store;
    private final Vk vk;
    private final LongPoll poll;
    private final Reconcile reconcile;
    private final Mentions mentions;
    private final BrandSearch search;
    private final Decider decider;
    private final Dispatcher dispatcher;

    Cranked(Path folder, Simulator community, Time time, Tokens tokens) {
        this(folder, community, time, tokens, triage());
    }

    Cranked(Path folder, Simulator community, Time time, Tokens tokens, Triage triage) {
        this.community = community;
        this.time = time;
        this.store =
                Store.open(
                        new StoreSettings("jdbc:sqlite:" + folder.resolve("vestovoy.db"), "", ""));
        this.vk = Hurried.vk(new VkAccess(community.community(), community.base(), tokens), time);
        this.poll = vk.longPoll(store.inbox(), time, Duration.ZERO);
        this.reconcile = vk.reconcile(store.inbox(), store.rereading(), time);
        this.mentions = vk.mentions(store.inbox(), time, BRAND, LOOK);
        this.search = vk.search(store.inbox(), time, BRAND, LOOK);
        this.decider = new Decider(store.inbox(), triage, Leash.of(Mode.AUTO), time);
        this.dispatcher = new Dispatcher(store.outbox(), vk.sender(), time);
    }

    private static Triage triage() {
        Search search =
                (text, _) -> new Hits("g1", text.contains(KNOWN) ? List.of(HIT) : List.of());
        return new Triage(
                Set.of(), Wordings.of(List.of("человека")), search, new AnswerPolicy(0.5, LONGEST));
    }

    /// A community on any port, without limits on calls.
    static Simulator community(Path folder, Time time) throws IOException {
        return community(folder, time, 1);
    }

    static Simulator community(Path folder, Time time, long seed) throws IOException {
        return Simulator.start(
                Setup.of(folder.resolve("community"), KEYS, time)
                        .limited(Limits.none())
                        .seeded(seed));
    }

    /// The positions of a first start: from now on nothing is missed.
    Cranked listening() {
        poll();
        round();
        look();
        return this;
    }

    Polled poll() {
        return poll.poll();
    }

    /// One turn of the loop around the long poll.
    ///
    /// @throws IOException when the loop would pause
    int turn() throws IOException {
        return Polling.turn(poll, () -> {});
    }

    /// One reading back of everything.
    Reconciled round() {
        return reconcile.round();
    }

    /// Asks VK once for mentions elsewhere, and once for each thing that is searched for.
    void look() {
        mentions.look();
        for (int query = 0; query < search.sources().size(); query++) {
            time.pass(LOOK);
            search.turn();
        }
    }

    /// Decides what came, and sends what is due now.
    void work() {
        while (decider.decide() > 0) {}
        while (dispatcher.dispatch() > 0) {}
    }

    /// Turns all cranks while time passes, until nothing is open and VK tells nothing more; five
    /// minutes at the most.
    void settle() {
        boolean quiet = false;
        for (int step = 0; step < STEPS && !(quiet && counts().sound()); step++) {
            quiet = poll() instanceof Polled.Read(int events, _) && events == 0;
            work();
            time.pass(STEP);
        }
    }

    Store store() {
        return store;
    }

    /// How often VK was called and how it ended, by `method word`.
    Map<String, Long> calls() {
        return vk.counts();
    }

    /// How often VK was asked for a method, however it ended; what was kept back is not among them.
    long calls(String method) {
        return vk.counts().entrySet().stream()
                .filter(call -> call.getKey().startsWith(method + " "))
                .filter(call -> !call.getKey().endsWith(" resting"))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    Counts counts() {
        return Counts.of(Counts.Sides.of(community, store), Instant.MAX, false);
    }

    List<Outcome> outcomes() {
        return Counts.Sides.of(community, store).outcomes();
    }

    /// What became of a post.
    Ending ending(PostKey post) {
        return store.endings().all().stream()
                .filter(ending -> ending.key().equals(post))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the bot does not have " + post));
    }

    /// What the bot said in the place of a post.
    List<Effect> said(PostKey post) {
        return community.effects().stream()
                .filter(effect -> effect.answers().filter(post::equals).isPresent())
                .toList();
    }

    @Override
    public void close() {
        vk.close();
        store.close();
    }
}
