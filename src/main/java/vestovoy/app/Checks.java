package vestovoy.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vestovoy.cli.Work;
import vestovoy.cli.Work.Finding;
import vestovoy.desk.Turn;
import vestovoy.faq.BadInput;
import vestovoy.faq.Meaning;
import vestovoy.lucene.FaqIndex;
import vestovoy.store.Store;
import vestovoy.triage.Bar;
import vestovoy.triage.Mode;

/// Looks at everything that `serve` needs, and tells all of it at once. Reads only, but for a probe
/// of the database that is rolled back.
final class Checks {
    private final Settings settings;
    private final List<String> faults;
    private final List<String> exposed;
    private final Path config;
    private final InstantSource clock;

    Checks(SettingsFile.Reading reading, Path config, InstantSource clock) {
        this.settings = reading.settings();
        this.faults = reading.faults();
        this.exposed = reading.exposed();
        this.config = config;
        this.clock = clock;
    }

    List<Finding> all() {
        List<Finding> findings = new ArrayList<>();
        if (faults.isEmpty()) {
            findings.add(new Finding("settings", true, "every setting can be read"));
        }
        secrets().ifPresent(findings::add);
        faults.forEach(fault -> findings.add(new Finding("settings", false, fault)));
        findings.add(told("word lists", this::wordings));
        findings.addAll(texts());
        findings.add(told("modes", this::modes));
        findings.add(told("data folder", this::folder));
        findings.add(told("database", this::database));
        findings.add(told("switch", this::switching));
        findings.add(told("accounts", this::accounts));
        findings.add(told("FAQ index", this::index));
        findings.add(told("promise", this::promise));
        findings.add(told("sentence vectors", this::meaning));
        findings.addAll(new VkChecks(settings, clock).all());
        return findings;
    }

    /// A check that throws has found a fault; its sentence says which.
    private static Finding told(String name, Supplier<Finding> check) {
        try {
            return check.get();
        } catch (BadInput fault) {
            return new Finding(name, false, String.valueOf(fault.getMessage()));
        }
    }

    private Finding wordings() {
        Opening.lists(config);
        Opening.brand(settings, config);
        return new Finding("word lists", true, "they can be read");
    }

    private Finding modes() {
        Opening.rulebook(settings, config, Opening.threshold(settings, false));
        return new Finding("modes", true, ModeSettings.told(settings));
    }

    /// A bot that somebody stopped runs, and is no fault.
    private Finding switching() {
        try (Store store = Opening.store(settings)) {
            Turn now = store.turns().now();
            return now.stopped()
                    ? new Finding(
                            "switch",
                            Work.Grade.LESS,
                            "automatic sending is stopped since "
                                    + now.at()
                                    + " by "
                                    + now.who()
                                    + " ("
                                    + now.reason()
                                    + "); ./vestovoy resume lets it go on")
                    : new Finding("switch", true, "automatic sending is not stopped");
        }
    }

    /// A line for each fault, all at once.
    private List<Finding> texts() {
        try {
            int wordings = TextsFolder.count(settings, config);
            return List.of(new Finding("texts", true, wordings + " wordings can be said"));
        } catch (BadInput faults) {
            return String.valueOf(faults.getMessage())
                    .lines()
                    .map(fault -> new Finding("texts", false, fault))
                    .toList();
        }
    }

    private Optional<Finding> secrets() {
        return exposed.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Finding(
                                "secrets",
                                false,
                                "others than its owner may read "
                                        + config.resolve("vestovoy.yaml")
                                        + ", in which stand "
                                        + String.join(", ", exposed)
                                        + "; run chmod 600 on it, or give them by the environment or by files (docs/operations.md)"));
    }

    private Finding folder() {
        Path folder = settings.path(Keys.FOLDER);
        DataLock.take(folder).close();
        return new Finding(
                "data folder", true, folder + " can be written and nobody else works on it");
    }

    private Finding database() {
        try (Store store = Opening.store(settings)) {
            return store.healthy()
                    ? new Finding("database", true, "it takes a write")
                    : new Finding(
                            "database",
                            false,
                            "it takes no write; look at the free space and at its log");
        }
    }

    private Finding accounts() {
        try (Store store = Opening.store(settings)) {
            return store.accounts().none()
                    ? new Finding(
                            "accounts",
                            false,
                            "nobody can sign in; add one: ./vestovoy user add NAME --role admin")
                    : new Finding("accounts", true, "somebody can sign in");
        }
    }

    private Finding index() {
        try (FaqIndex index = Opening.index(settings, config, Optional.empty(), clock)) {
            if (!index.comparesMeaning()) {
                return new Finding(
                        "FAQ index",
                        false,
                        "the live generation was built with another model of sentence vectors and is searched by words alone; rebuild it: ./vestovoy reindex --publish");
            }
            return index.live()
                    .map(live ->
                            new Finding(
                                    "FAQ index",
                                    true,
                                    live.id() + " is live with " + live.entries() + " entries"))
                    .orElseGet(() ->
                            new Finding(
                                    "FAQ index",
                                    false,
                                    "no generation is live, so everything goes to people; build one: ./vestovoy reindex --archive DIR --publish"));
        }
    }

    private Finding promise() {
        try (FaqIndex index = Opening.index(settings, config, Optional.empty(), clock)) {
            Bar bar = Opening.threshold(settings, false).under(index.inForce().assurance());
            return new Finding("promise", true, sentence(bar));
        }
    }

    private String sentence(Bar bar) {
        boolean held = bar instanceof Bar.Unproven && settings.get(Keys.MODE) == Mode.AUTO;
        return (bar instanceof Bar.Unproven ? "" : "the bot answers from a confidence of ")
                + bar
                + (held ? "; until then mode auto acts as suggest" : "");
    }

    private Finding meaning() {
        Optional<Meaning> opened = Opening.meaning(settings);
        String what = opened.map(Meaning::toString).orElse("off; words alone are compared");
        opened.ifPresent(Meaning::close);
        return new Finding("sentence vectors", true, what);
    }
}
