package vestovoy.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import vestovoy.desk.Desk;
import vestovoy.faq.Entry;
import vestovoy.faq.FaqFile;
import vestovoy.faq.Rebuild;
import vestovoy.faq.Refit;
import vestovoy.intake.Decider;
import vestovoy.intake.Namer;
import vestovoy.lucene.FaqIndex;
import vestovoy.reply.Dispatcher;
import vestovoy.reply.Orderly;
import vestovoy.store.Store;
import vestovoy.triage.Bar;
import vestovoy.triage.Triage;
import vestovoy.vk.LongPoll;
import vestovoy.vk.Reconcile;
import vestovoy.vk.Vk;

/// Everything that lives between start and stop: what is open, and the loops that turn over it.
/// Closed in the reverse order of opening.
final class Station implements AutoCloseable {
    /// A post is decided within a second of arriving even when no bell rang.
    private static final Duration GLANCE = Duration.ofMillis(200);

    private static final Duration CALM = Duration.ofSeconds(1);

    /// People do not judge faster.
    private static final Duration JUDGING = Duration.ofSeconds(10);

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final List<Loop> loops = new ArrayList<>();
    private final List<String> sources = new ArrayList<>();
    private final Settings settings;
    private final InstantSource clock;
    private final Store store;
    private final FaqIndex index;
    private final Vk vk;
    private final Reconcile reconcile;

    private Station(Settings settings, Path config, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        try {
            for (Path folder : Opening.folders(settings)) {
                opened.push(DataLock.take(folder));
            }
            this.store = kept(Opening.store(settings));
            this.index = kept(Opening.index(settings, config, Optional.empty(), clock));
            this.vk = kept(Opening.vk(settings));
            this.reconcile = vk.reconcile(store.inbox(), clock);
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
                    Opening.triage(
                            settings, config, station.index, Opening.threshold(settings, false)));
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
        Dispatcher dispatcher = new Dispatcher(store.outbox(), vk.sender(), clock);
        Decider decider = new Decider(store.inbox(), triage, () -> settings.get(Keys.MODE), clock);
        Namer namer = new Namer(store.inbox(), vk.names());
        Loop dispatching = add("dispatch", dispatcher::dispatch, GLANCE);
        Loop deciding = add("decide", () -> ringing(decider.decide(), dispatching), GLANCE);
        add("acts", new Orderly(store.acts(), vk.hand(), clock)::run, GLANCE);
        add("names", namer::learn, CALM);
        add("index", () -> index.refresh() ? 1 : 0, CALM);
        add(
                "refit",
                new Refitting(
                                new Refit(store.verdicts(), index, settings.get(Keys.PROMISE)),
                                this::bar)
                        ::turn,
                JUDGING);
        sources.add(reconcile.source());
        Loop reconciling =
                add(
                        "reconcile",
                        () -> Polling.turn(reconcile, deciding::ring),
                        settings.get(Keys.RECONCILE));
        if (settings.get(Keys.LONG_POLL)) {
            LongPoll poll = vk.longPoll(store.inbox(), clock, settings.get(Keys.WAIT));
            sources.add(poll.source());
            add(
                    "long-poll",
                    () -> ringing(Polling.turn(poll, reconciling::ring), deciding),
                    Duration.ZERO);
        }
    }

    private Loop add(String name, Loop.Batch batch, Duration idle) {
        Loop loop = new Loop(name, batch, idle, clock);
        loops.add(loop);
        return loop;
    }

    private static int ringing(int done, Loop next) {
        if (done > 0) {
            next.ring();
        }
        return done;
    }

    /// Sets the loops turning. What a dead process took with it is read back first.
    void start() {
        int recovered = Opening.alone(settings) ? recover() : 0;
        LoggerFactory.getLogger(Station.class)
                .atInfo()
                .addKeyValue("recovered", recovered)
                .addKeyValue("threshold", bar())
                .log("started");
        loops.forEach(Loop::start);
    }

    private int recover() {
        return store.outbox().recover(clock.instant()) + store.acts().recover(clock.instant());
    }

    /// Whether every source has a position: what is written from now on is not missed, whatever
    /// happens.
    boolean listens() {
        return sources.stream().allMatch(source -> store.inbox().position(source).isPresent());
    }

    /// How long ago the last whole reading of the community began, in seconds; not a number before
    /// the first.
    double reconcileAge() {
        return reconcile
                .last()
                .map(last -> (double) Duration.between(last, clock.instant()).toSeconds())
                .orElse(Double.NaN);
    }

    Store store() {
        return store;
    }

    FaqIndex index() {
        return index;
    }

    Vk vk() {
        return vk;
    }

    /// What an automatic answer must reach now.
    Bar bar() {
        return Opening.threshold(settings, false).under(index.inForce().assurance());
    }

    Desk desk() {
        return new Desk(store.cases(), clock);
    }

    /// Rebuilds from the community as it is now, and from the FAQ files of the settings.
    Rebuild rebuild() {
        return new Rebuild(
                vk.harvest().into(settings.path(Keys.FOLDER).resolve("archive")),
                this::written,
                () -> Opening.control(settings),
                index);
    }

    private List<Entry> written() {
        return FaqFile.read(
                settings.get(Keys.FILES).stream().map(settings::resolve).toList(),
                skipped ->
                        LoggerFactory.getLogger(Station.class)
                                .atWarn()
                                .addKeyValue("line", skipped.replaceFirst("(, line \\d+).*", "$1"))
                                .log("a line of a FAQ file was skipped"));
    }

    List<Loop> loops() {
        return List.copyOf(loops);
    }

    Optional<Loop> loop(String name) {
        return loops.stream().filter(loop -> loop.name().equals(name)).findFirst();
    }

    @Override
    public void close() {
        loops.reversed().forEach(Loop::close);
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
