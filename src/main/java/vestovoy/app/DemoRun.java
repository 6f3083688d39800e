package vestovoy.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import vestovoy.cli.Work;
import vestovoy.desk.Account;
import vestovoy.faq.BadInput;
import vestovoy.lucene.FaqIndex;
import vestovoy.simulator.Credentials;
import vestovoy.simulator.Crowd;
import vestovoy.simulator.Setup;
import vestovoy.simulator.Simulator;

/// One run of the demo: a simulated community, the bot over its HTTP API, the console, and
/// customers who write.
///
/// Everything is kept in one folder. A run that was killed goes on where it was; a finished one
/// begins anew.
final class DemoRun {
    /// The customers stop early enough for the last posts to be answered.
    private static final double WRITING = 0.8;

    /// How fast they write at the most, posts a second.
    private static final int BRISK = 8;

    /// Without a length: a few at once, so that there is something to see, then one now and then.
    private static final int AT_ONCE = 12;

    private static final Duration NOW_AND_THEN = Duration.ofSeconds(20);

    /// How long a run goes on after its time when not everything is settled.
    private static final Duration GRACE = Duration.ofMinutes(3);

    private static final Duration GLANCE = Duration.ofMillis(100);
    private static final int CONSOLE_PORT = 8080;
    private static final int COMMUNITY_PORT = 8081;
    private static final String NAME = "demo";
    private static final String PASSWORD = "demo-demo";
    private static final double FAULTS = 0.05;

    private final Work.Demo order;
    private final Path config;
    private final Settings settings;
    private final InstantSource clock;
    private final CountDownLatch stopped = new CountDownLatch(1);

    DemoRun(Work.Demo order, Path config, Settings settings, InstantSource clock) {
        this.order = order;
        this.config = config;
        this.settings = settings;
        this.clock = clock;
    }

    /// Runs until the time is over or the system wants to stop.
    ///
    /// @return whether nothing was lost, doubled or left open
    boolean run(Consumer<Work.Addresses> ready) {
        order.report().ifPresent(Report::prepare);
        try (DemoFolder folder = DemoFolder.take(order);
                Simulator community = simulator(folder);
                Stopping _ = Stopping.with(stopped)) {
            Settings own = settings(community, folder);
            DemoFaq.build(own, config, clock);
            try (Station station = Station.open(own, config, clock);
                    Web web =
                            Web.start(
                                    station,
                                    own,
                                    config,
                                    NAME + " / " + PASSWORD,
                                    new Log(Optional.of(folder.log())))) {
                station.store()
                        .accounts()
                        .put(Workshop.account(NAME, PASSWORD, Account.Role.ADMIN));
                station.start();
                listen(station);
                ready.accept(
                        new Work.Addresses(
                                Optional.of(community.page()),
                                web.address(own),
                                Optional.of(NAME + " / " + PASSWORD)));
                return live(community, station, folder);
            }
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /// Nobody writes before the bot listens: a first start begins at VK's newest event.
    private void listen(Station station) throws InterruptedException {
        boolean stopping = false;
        while (!stopping && !station.listens()) {
            stopping = stopped.await(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private boolean live(Simulator community, Station station, DemoFolder folder)
            throws InterruptedException {
        Crowd crowd = crowd(community);
        if (order.length().isEmpty()) {
            company(crowd);
            return true;
        }
        Instant begun = clock.instant();
        write(crowd, order.length().get());
        Instant end = begun.plus(order.length().get());
        settle(community, station, end);
        return reported(community, station, folder, end.plus(GRACE));
    }

    private boolean reported(
            Simulator community, Station station, DemoFolder folder, Instant until) {
        boolean early = stopped.getCount() == 0;
        station.rest();
        Counts.Sides sides = Counts.Sides.of(community, station.store());
        Counts counts = Counts.of(sides, until, early);
        Report report = new Report(counts, sides.outcomes(), community.faults().struck());
        order.report().ifPresent(report::write);
        if (!early) {
            folder.finished();
        }
        return early ? counts.kept() : counts.sound();
    }

    /// A person looks: some posts at once, then one now and then, until stopped.
    private void company(Crowd crowd) throws InterruptedException {
        for (int post = 0; post < AT_ONCE; post++) {
            crowd.writeNext();
        }
        while (!stopped.await(NOW_AND_THEN.toMillis(), TimeUnit.MILLISECONDS)) {
            crowd.writeNext();
        }
    }

    /// The list is spread over the time; what does not fit at a brisk pace stays unwritten.
    private void write(Crowd crowd, Duration length) throws InterruptedException {
        Duration writing = Duration.ofMillis((long) (length.toMillis() * WRITING));
        long pause = Math.max(1000 / BRISK, writing.toMillis() / Math.max(1, crowd.size()));
        Instant end = clock.instant().plus(writing);
        while (clock.instant().isBefore(end) && crowd.writeNext()) {
            if (stopped.await(pause, TimeUnit.MILLISECONDS)) {
                return;
            }
        }
    }

    /// Waits until everything that was written has come and is settled, and the time is over.
    private void settle(Simulator community, Station station, Instant end)
            throws InterruptedException {
        Instant last = end.plus(GRACE);
        boolean done = false;
        while (!(done && clock.instant().isAfter(end)) && clock.instant().isBefore(last)) {
            if (stopped.await(GLANCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
            done = Counts.settled(community, station.store(), last);
        }
    }

    private Simulator simulator(DemoFolder folder) {
        try {
            Simulator community = Simulator.start(setup(folder));
            if (order.faults()) {
                community.faults().all(FAULTS);
            }
            return community;
        } catch (IOException failure) {
            throw new BadInput(
                    "The simulated community cannot start: " + failure.getMessage() + ".", failure);
        }
    }

    private static Crowd crowd(Simulator community) {
        try {
            return community.crowd(Optional.empty());
        } catch (IOException failure) {
            throw new BadInput(
                    "The customers' posts cannot be read: " + failure.getMessage() + ".", failure);
        }
    }

    private Setup setup(DemoFolder folder) {
        Credentials credentials =
                new Credentials("demo-community-token", "demo-user-token", "demo-service-token");
        return Setup.of(folder.community(), credentials, clock)
                .onPort(Ports.free(order.communityPort(), COMMUNITY_PORT))
                .seeded(order.seed());
    }

    private Settings settings(Simulator community, DemoFolder folder) {
        Map<Key<?>, String> own = new HashMap<>();
        own.put(Keys.COMMUNITY, "214000777");
        own.put(Keys.NAME, "Полка");
        own.put(Keys.API, community.base().toString());
        own.put(Keys.COMMUNITY_TOKEN, "demo-community-token");
        own.put(Keys.USER_TOKEN, "demo-user-token");
        own.put(Keys.SERVICE_TOKEN, "demo-service-token");
        own.put(Keys.LONG_POLL, "true");
        own.put(Keys.RECONCILE, "10s");
        own.put(Keys.SCREEN_NAME, "polka_market");
        // An ordinary word, too: with a capital letter only.
        own.put(Keys.WORDS, "=Полка");
        own.put(Keys.TAGS, "полкамаркет");
        own.put(Keys.ADDRESSES, "polka.example");
        own.put(Keys.SEARCH_EVERY, "2s");
        own.put(Keys.MENTIONS_EVERY, "3s");
        own.put(Keys.REST, "2s");
        own.put(Keys.MODE, "auto");
        own.put(Keys.CHANNELS, "");
        own.put(Keys.THRESHOLD, Double.toString(FaqIndex.SAFE_THRESHOLD));
        own.put(Keys.FOLDER, folder.bot().toString());
        own.put(Keys.DATABASE, "");
        own.put(Keys.INDEX, folder.index().toString());
        own.put(Keys.ARCHIVE, folder.archive().toString());
        own.put(Keys.FILES, "");
        own.put(Keys.HOST, "127.0.0.1");
        own.put(Keys.PORT, Integer.toString(Ports.free(order.consolePort(), CONSOLE_PORT)));
        return settings.without(settings.communities()).with(own);
    }
}
