package vestovoy.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import vestovoy.cli.SwitchWork;
import vestovoy.cli.Work;
import vestovoy.desk.Account;
import vestovoy.faq.BadInput;
import vestovoy.faq.Calibrated;
import vestovoy.faq.Entry;
import vestovoy.faq.Example;
import vestovoy.faq.Generation;
import vestovoy.faq.Miner;
import vestovoy.faq.Progress;
import vestovoy.faq.Promise;
import vestovoy.faq.Search;
import vestovoy.faq.Stopped;
import vestovoy.lucene.FaqIndex;
import vestovoy.lucene.LearnedKinds;
import vestovoy.store.Store;
import vestovoy.triage.Kinds;
import vestovoy.triage.Preview;
import vestovoy.triage.Triage;
import vestovoy.vk.Vk;

/// Does what the commands ask for.
final class Workshop implements Work {
    private static final Duration GLANCE = Duration.ofMillis(100);
    private static final int GLANCES = 100;
    private final Path home;
    private final Map<String, String> environment;
    private final InstantSource clock = InstantSource.system();

    Workshop(Path home, Map<String, String> environment) {
        this.home = home;
        this.environment = Map.copyOf(environment);
    }

    @Override
    public boolean demo(Path config, Demo order, Consumer<Addresses> ready) {
        return new DemoRun(order, config, settings(config), clock).run(ready);
    }

    @Override
    public void serve(Path config, Consumer<Addresses> ready) {
        Settings settings = settings(config);
        CountDownLatch stopped = new CountDownLatch(1);
        try (Stopping _ = Stopping.with(stopped);
                Station station = Station.open(settings, config, clock);
                Web web = Web.start(station, settings, config, "", new Log(Optional.empty()))) {
            station.start();
            listen(station, stopped);
            ready.accept(new Addresses(Optional.empty(), web.address(settings), Optional.empty()));
            stopped.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Says that it is ready when it listens; or, while VK does not answer, that the console is
    /// there.
    private static void listen(Station station, CountDownLatch stopped)
            throws InterruptedException {
        for (int glance = 0; glance < GLANCES && !station.listens(); glance++) {
            if (stopped.await(GLANCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        }
    }

    @Override
    public List<Finding> check(Path config) {
        return new Checks(SettingsFile.reading(config, home, environment), config, clock).all();
    }

    @Override
    public List<Finding> fix(Path config, Consumer<String> tell) {
        return new VkChecks(settings(config), clock).fix(tell);
    }

    @Override
    public void harvest(Path config, String community, Path archive, Progress progress) {
        try (Vk vk = Opening.vk(named(settings(config), community))) {
            vk.harvest().save(archive, progress);
        }
    }

    private static Settings named(Settings settings, String community) {
        if (!community.isEmpty() && !settings.communities().contains(community)) {
            throw new BadInput(
                    "The settings have no community '"
                            + community
                            + "'; there are "
                            + settings.communities()
                            + " besides the main one.");
        }
        return community.isEmpty() ? settings : settings.of(community);
    }

    @Override
    public Built reindex(Reindex order, Progress progress) {
        CountDownLatch wish = new CountDownLatch(1);
        Watched watched = new Watched(progress, wish);
        try (Stopping _ = Stopping.with(wish)) {
            return told(watched, new Reindexing(settings(order.config()), order, clock));
        }
    }

    /// Tells people while the process is still held.
    private static Built told(Watched watched, Reindexing reindexing) {
        try {
            return reindexing.run(watched);
        } catch (Stopped stopped) {
            System.err.println(System.lineSeparator() + watched.farewell());
            throw stopped;
        }
    }

    @Override
    public Kept generations(Path config, Optional<Path> other, Switch order) {
        Settings settings = settings(config);
        try (FaqIndex index = Opening.shelf(settings, config, other, clock)) {
            switch (order) {
                case Switch.Stay _ -> {}
                case Switch.To to -> index.publish(to.id());
                case Switch.Back _ ->
                        index.publish(
                                index.before()
                                        .orElseThrow(() ->
                                                new BadInput(
                                                        "There is no generation to go back to; `generations` lists those there are."))
                                        .id());
            }
            return new Kept(index.all(), index.live().map(Generation::id).orElse(""));
        }
    }

    @Override
    public List<Entry> candidates(Path config) {
        try (Store store = Opening.store(settings(config))) {
            return new Miner(settings(config).get(Keys.ORDER_NUMBERS))
                    .mine(store.answered().discussions(Progress.SILENT))
                    .entries();
        }
    }

    @Override
    public Calibrated calibrate(Calibrate order, Progress progress) {
        Settings settings = settings(order.config());
        try (FaqIndex index = live(settings, order.config(), order.index())) {
            List<Example> examples =
                    order.labelled().isEmpty()
                            ? index.labelled()
                            : Calibrator.examples(
                                    order.labelled(),
                                    trying(settings, order.config(), index, LearnedKinds.untaught())
                                            ::decide,
                                    progress);
            Calibrated made =
                    new Calibrator(settings, order.promise().map(Promise::of))
                            .calibrated(index.builtIn(), examples);
            index.calibrate(made.calibration(), examples);
            index.live().ifPresent(one -> Calibrator.teach(index, one, order.labelled()));
            return made;
        }
    }

    /// Says the same at any time of day, as within working hours.
    static Triage trying(Settings settings, Path config, Search search, Kinds kinds) {
        return Deciding.triage(
                settings.with(Map.of(Keys.HOURS, "")),
                config,
                search,
                kinds,
                Opening.threshold(settings, true),
                () -> Instant.EPOCH);
    }

    @Override
    public Judge judge(Path config, Optional<Path> other) {
        Settings settings = settings(config);
        FaqIndex index = live(settings, config, other);
        return new Judging(
                index,
                trying(settings, config, index, new LearnedKinds(index)),
                Opening.threshold(settings, true),
                settings.get(Keys.ORDER_NUMBERS));
    }

    private FaqIndex live(Settings settings, Path config, Optional<Path> other) {
        FaqIndex index = Opening.index(settings, config, other, clock);
        if (index.live().isEmpty()) {
            index.close();
            throw new BadInput(
                    "There is no live FAQ generation in "
                            + other.orElseGet(() -> settings.path(Keys.INDEX))
                            + "; build one: ./vestovoy reindex --archive DIR --publish.");
        }
        return index;
    }

    @Override
    public List<Preview> texts(Path config) {
        return TextsFolder.preview(settings(config), config);
    }

    @Override
    public void account(Path config, String name, String password, Account.Role role) {
        try (Store store = Opening.store(settings(config))) {
            store.accounts().put(account(name, password, role));
        }
    }

    @Override
    public SwitchWork switches() {
        return new SwitchRoom(this::settings, clock);
    }

    static Account account(String name, String password, Account.Role role) {
        String hash =
                java.util.Objects.requireNonNull(
                        PasswordEncoderFactories.createDelegatingPasswordEncoder()
                                .encode(password));
        try {
            return new Account(name, hash, role);
        } catch (IllegalArgumentException wrong) {
            throw new BadInput("The account cannot be made: " + wrong.getMessage() + ".", wrong);
        }
    }

    private Settings settings(Path config) {
        return SettingsFile.read(config, home, environment);
    }
}
