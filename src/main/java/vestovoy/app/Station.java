package vestovoy.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.LoggerFactory;
import vestovoy.console.Rests;
import vestovoy.console.Shortfall;
import vestovoy.desk.Desk;
import vestovoy.desk.Switch;
import vestovoy.faq.Rebuild;
import vestovoy.faq.Refit;
import vestovoy.intake.Completeness;
import vestovoy.intake.Decider;
import vestovoy.intake.Inbox;
import vestovoy.intake.Leash;
import vestovoy.intake.Namer;
import vestovoy.lucene.FaqIndex;
import vestovoy.lucene.LearnedKinds;
import vestovoy.reply.Dispatcher;
import vestovoy.reply.Orderly;
import vestovoy.store.Store;
import vestovoy.triage.Bar;
import vestovoy.triage.Triage;
import vestovoy.vk.CallbackGate;
import vestovoy.vk.Vk;

/// Everything that lives between start and stop: what is open, and the loops that turn over it.
/// Closed in the reverse order of opening.
final class Station implements AutoCloseable {
    /// A post is decided within a second of arriving even when no bell rang.
    private static final Duration GLANCE = Duration.ofMillis(200);

    static final String LONG_POLL = "long-poll";

    private static final Duration CALM = Duration.ofSeconds(1);

    /// People do not judge faster.
    private static final Duration JUDGING = Duration.ofSeconds(10);

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final List<Loop> loops = new ArrayList<>();
    private final List<Watch> watches = new ArrayList<>();
    private final Settings settings;
    private final Path config;
    private final InstantSource clock;
    private final Store store;
    private final FaqIndex index;
    private final List<Vk> vks;

    private Station(Settings settings, Path config, InstantSource clock) {
        this.settings = settings;
        this.config = config;
        this.clock = clock;
        try {
            for (Path folder : Opening.folders(settings)) {
                opened.push(DataLock.take(folder));
            }
            this.store = kept(Opening.store(settings));
            this.index = kept(Opening.index(settings, config, Optional.empty(), clock));
            this.vks = Opening.vks(settings);
            vks.forEach(opened::push);
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    /// Opens everything of the settings; nothing turns yet.
    ///
    /// @throws vestovoy.faq.BadInput when something of the settings cannot be opened
    static Station open(Settings settings, Path config, InstantSource clock) {
        Station station = new Station(settings, config, clock);
        try {
            station.wire(
                    Deciding.triage(
                            settings,
                            config,
                            station.index,
                            new LearnedKinds(station.index),
                            Opening.threshold(settings, false),
                            clock));
            return station;
        } catch (RuntimeException failure) {
            station.close();
            throw failure;
        }
    }

    private <T extends AutoCloseable> T kept(T part) {
        opened.push(part);
        return part;
    }

    private void wire(Triage triage) {
        Dispatcher dispatcher = new Dispatcher(store.outbox(), Switchboard.over(vks), clock);
        Leash leash = new Leash(ModeSettings.modes(settings), () -> store.turns().now().stopped());
        Inbox inbox = store.inbox(settings.get(Keys.MUTE), settings.get(Keys.ORDER_NUMBERS));
        Decider decider = new Decider(inbox, triage, leash, clock);
        Namer namer = new Namer(store.inbox(), Switchboard.names(vks));
        Loop dispatching = add("dispatch", dispatcher::dispatch, GLANCE);
        Loop deciding = add("decide", () -> Watch.ringing(decider.decide(), dispatching), GLANCE);
        add("acts", new Orderly(store.acts(), Switchboard.hand(vks), clock)::run, GLANCE);
        add("names", namer::learn, CALM);
        add("index", () -> index.refresh() ? 1 : 0, CALM);
        add(
                "refit",
                new Refitting(
                                new Refit(store.verdicts(), index, settings.get(Keys.PROMISE)),
                                this::bar)
                        ::turn,
                JUDGING);
        List<Settings> each = settings.each();
        for (int number = 0; number < vks.size(); number++) {
            watch(vks.get(number), each.get(number), deciding);
        }
    }

    private void watch(Vk vk, Settings own, Loop deciding) {
        Watch watch = new Watch(vk, own, store, clock);
        Watch.Loops named = (name, batch, idle) -> add(named(name, vk), batch, idle);
        watch.listen(named, deciding);
        watch.look(
                named, new Lookout.Wanted(Opening.brand(own, config), deciding::ring), vks.size());
        watches.add(watch);
    }

    /// With several communities each has loops of its own, which its number tells apart.
    private String named(String loop, Vk vk) {
        return vks.size() == 1 ? loop : loop + "/" + vk.community();
    }

    private Loop add(String name, Loop.Batch batch, Duration idle) {
        Loop loop = new Loop(name, batch, idle, clock);
        loops.add(loop);
        return loop;
    }

    /// Sets the loops turning. What a dead process took with it is read back first.
    void start() {
        int recovered = Opening.alone(settings) ? recover() : 0;
        LoggerFactory.getLogger(Station.class)
                .atInfo()
                .addKeyValue("recovered", recovered)
                .addKeyValue("threshold", bar())
                .log("started");
        Losses.log(vks);
        loops.forEach(Loop::start);
    }

    private int recover() {
        return store.outbox().recover(clock.instant()) + store.acts().recover(clock.instant());
    }

    /// Whether every source has a position: what is written from now on is not missed, whatever
    /// happens.
    boolean listens() {
        return watches.stream().allMatch(Watch::listens);
    }

    /// How long ago the last whole reading of a community began, in seconds, of the one that waits
    /// longest; not a number before the first of each.
    double reconcileAge() {
        double oldest = 0;
        for (Completeness one : completeness()) {
            oldest =
                    Math.max(
                            oldest,
                            one.last()
                                    .map(last -> Duration.between(last, clock.instant()))
                                    .map(age -> (double) age.toSeconds())
                                    .orElse(Double.NaN));
        }
        return oldest;
    }

    /// How completely each community is read back.
    List<Completeness> completeness() {
        return watches.stream().map(Watch::completeness).toList();
    }

    /// How long VK may hold a poll.
    Duration pollWait() {
        return settings.get(Keys.WAIT);
    }

    Store store() {
        return store;
    }

    FaqIndex index() {
        return index;
    }

    /// Each community, the main one first.
    List<Vk> vks() {
        return vks;
    }

    /// How calls to VK ended since the start, of all communities together.
    Map<String, Long> calls() {
        Map<String, Long> calls = new TreeMap<>();
        vks.forEach(
                vk -> vk.counts().forEach((call, count) -> calls.merge(call, count, Long::sum)));
        return calls;
    }

    /// Where VK may deliver events, for each community that has a callback secret.
    List<CallbackGate> gates() {
        List<CallbackGate> gates = new ArrayList<>();
        for (int number = 0; number < vks.size(); number++) {
            Vk vk = vks.get(number);
            Opening.intakes(settings.each().get(number))
                    .callback()
                    .ifPresent(access -> gates.add(vk.callback(access, store.inbox(), clock)));
        }
        return gates;
    }

    /// What cannot be done for want of a token.
    List<Shortfall> shortfalls() {
        return Losses.shortfalls(vks, settings);
    }

    /// What VK wants left alone now.
    List<Rests.Rest> rests() {
        return vks.stream()
                .flatMap(vk -> vk.rests().stream())
                .map(rest ->
                        new Rests.Rest(rest.what(), rest.until(), rest.code(), rest.alarming()))
                .toList();
    }

    /// What an automatic answer must reach now.
    Bar bar() {
        return Opening.threshold(settings, false).under(index.inForce().assurance());
    }

    Desk desk() {
        return new Desk(store.cases(), clock);
    }

    /// The switch of all automatic sending.
    Switch switching() {
        return new Switch(store.turns(), clock);
    }

    /// Rebuilds from the main community as it is now, and from the FAQ files of the settings.
    Rebuild rebuild() {
        return new Rebuild(
                vks.getFirst().harvest().into(settings.path(Keys.FOLDER).resolve("archive")),
                () -> Opening.written(settings),
                () -> Opening.control(settings),
                index,
                settings.get(Keys.ORDER_NUMBERS));
    }

    List<Loop> loops() {
        return List.copyOf(loops);
    }

    Optional<Loop> loop(String name) {
        return loops.stream().filter(loop -> loop.name().equals(name)).findFirst();
    }

    /// Stops the loops, each after its present batch; what is open stays open.
    void rest() {
        loops.reversed().forEach(Loop::close);
    }

    @Override
    public void close() {
        rest();
        while (!opened.isEmpty()) {
            close(opened.pop());
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failure) {
            LoggerFactory.getLogger(Station.class)
                    .atWarn()
                    .setCause(failure)
                    .log("could not be closed");
        }
    }
}
