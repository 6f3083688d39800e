package vestovoy.app;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import org.slf4j.LoggerFactory;
import vestovoy.faq.BadInput;
import vestovoy.faq.Entry;
import vestovoy.faq.FaqFile;
import vestovoy.faq.LabelledPost;
import vestovoy.faq.Meaning;
import vestovoy.faq.PostsFile;
import vestovoy.faq.Source;
import vestovoy.lucene.FaqIndex;
import vestovoy.lucene.Language;
import vestovoy.store.Store;
import vestovoy.store.StoreSettings;
import vestovoy.triage.Threshold;
import vestovoy.vk.Brand;
import vestovoy.vk.CallbackAccess;
import vestovoy.vk.Intakes;
import vestovoy.vk.Restraint;
import vestovoy.vk.Tokens;
import vestovoy.vk.Vk;
import vestovoy.vk.VkAccess;

/// Opens what the settings name.
final class Opening {
    /// Where the wordings of a settings folder are.
    private static final String ASKS_SOMETHING = "words/asks-something.txt";

    private static final String RELATED_WORDS = "words/related";

    private static final String SQLITE = "jdbc:sqlite:";

    private Opening() {}

    /// The folders that belong to one process: the data folder, and the one of a SQLite file
    /// elsewhere.
    static Set<Path> folders(Settings settings) {
        Set<Path> folders = new LinkedHashSet<>();
        folders.add(settings.path(Keys.FOLDER).toAbsolutePath().normalize());
        String url = database(settings);
        if (url.startsWith(SQLITE)) {
            Path file = settings.resolve(url.substring(SQLITE.length()).replaceFirst("[?].*", ""));
            folders.add(requireNonNull(file.toAbsolutePath().normalize().getParent()));
        }
        return folders;
    }

    /// Whether no other process can work on the same database: SQLite's folder is locked,
    /// PostgreSQL is shared.
    static boolean alone(Settings settings) {
        return database(settings).startsWith(SQLITE);
    }

    private static String database(Settings settings) {
        String named = settings.get(Keys.DATABASE);
        return named.isEmpty() ? SQLITE + settings.path(Keys.FOLDER).resolve("vestovoy.db") : named;
    }

    static Store store(Settings settings) {
        String named = settings.get(Keys.DATABASE);
        String url =
                named.isEmpty()
                        ? "jdbc:sqlite:" + settings.path(Keys.FOLDER).resolve("vestovoy.db")
                        : named;
        return Store.open(
                new StoreSettings(
                        url,
                        settings.get(Keys.DATABASE_USER),
                        settings.get(Keys.DATABASE_PASSWORD)));
    }

    /// The FAQ index, which builds with the related words of a settings folder, and its live
    /// generation.
    static FaqIndex index(
            Settings settings, Path config, Optional<Path> other, InstantSource clock) {
        FaqIndex index = shelf(settings, config, other, clock);
        index.refresh();
        return index;
    }

    /// The FAQ index without its live generation, which may be broken: to build and to publish.
    static FaqIndex shelf(
            Settings settings, Path config, Optional<Path> other, InstantSource clock) {
        return FaqIndex.closed(
                other.orElseGet(() -> settings.path(Keys.INDEX)),
                Language.of(config.resolve(RELATED_WORDS), meaning(settings)),
                settings.get(Keys.KEEP),
                clock);
    }

    /// The control posts that the settings name; none when they name none.
    static List<LabelledPost> control(Settings settings) {
        String file = settings.get(Keys.CONTROL);
        return file.isEmpty() ? List.of() : PostsFile.read(settings.resolve(file));
    }

    /// The model of sentence vectors that the settings name; none when they name none.
    static Optional<Meaning> meaning(Settings settings) {
        String folder = settings.get(Keys.MEANING);
        return folder.isEmpty()
                ? Optional.empty()
                : Optional.of(opener().open(settings.resolve(folder)));
    }

    /// A build without the libraries has no opener, though it may say so.
    private static Meaning.Opener opener() {
        try {
            return ServiceLoader.load(Meaning.Opener.class).findFirst().orElseThrow();
        } catch (NoSuchElementException | ServiceConfigurationError absent) {
            throw new BadInput(
                    "The setting faq.meaning names a model, but this program was built without the libraries of sentence vectors; start it by ./vestovoy, which builds it with them, or leave the setting empty.",
                    absent);
        }
    }

    static VkAccess access(Settings settings) {
        return new VkAccess(
                settings.get(Keys.COMMUNITY),
                settings.get(Keys.API),
                new Tokens(
                        settings.get(Keys.COMMUNITY_TOKEN),
                        settings.get(Keys.USER_TOKEN),
                        settings.get(Keys.SERVICE_TOKEN)),
                settings.get(Keys.STAFF));
    }

    /// The main community.
    static Vk vk(Settings settings) {
        return vks(settings.without(settings.communities())).getFirst();
    }

    /// Each community, the main one first.
    static List<Vk> vks(Settings settings) {
        boolean mute =
                settings.get(Keys.COMMUNITY_TOKEN).isEmpty()
                        && settings.get(Keys.USER_TOKEN).isEmpty();
        if (settings.get(Keys.COMMUNITY) == 0 || mute) {
            throw new BadInput(
                    "The settings community.id and vk.community-token (or, for a part of it, vk.user-token) are needed to talk to VK; set them in config/vestovoy.yaml or as "
                            + Keys.COMMUNITY.variable()
                            + " and "
                            + Keys.COMMUNITY_TOKEN.variable()
                            + ".");
        }
        try {
            return Vk.each(
                    settings.each().stream().map(Opening::access).toList(),
                    new Restraint(settings.get(Keys.REST), settings.get(Keys.SEARCH_EVERY)),
                    InstantSource.system());
        } catch (IllegalArgumentException wrong) {
            throw new BadInput(
                    "The settings of the group vk cannot be used: " + wrong.getMessage() + ".",
                    wrong);
        }
    }

    /// How people name the community elsewhere.
    static Brand brand(Settings settings, Path config) {
        return new Brand(
                settings.get(Keys.SCREEN_NAME),
                settings.get(Keys.WORDS),
                settings.get(Keys.TAGS),
                settings.get(Keys.ADDRESSES),
                Deciding.wordings(config.resolve(ASKS_SOMETHING)));
    }

    /// How events are to come to a community; by callback where a secret is set.
    static Intakes intakes(Settings settings) {
        return new Intakes(
                settings.get(Keys.LONG_POLL),
                Optional.of(settings.get(Keys.CALLBACK_SECRET))
                        .filter(secret -> !secret.isBlank())
                        .map(secret ->
                                new CallbackAccess(settings.get(Keys.CALLBACK_CODE), secret)));
    }

    /// A store that is there already: a SQLite file is not made.
    static Optional<Store> existing(Settings settings) {
        String url = database(settings);
        return url.startsWith(SQLITE)
                        && !Files.exists(
                                settings.resolve(
                                        url.substring(SQLITE.length()).replaceFirst("[?].*", "")))
                ? Optional.empty()
                : Optional.of(store(settings));
    }

    /// Where the bar of automatic answers comes from: the setting, else the promise.
    ///
    /// @param speaks whether a safe one answers while the promise is not shown to be kept: where
    ///   nothing is sent
    static Threshold threshold(Settings settings, boolean speaks) {
        OptionalDouble set = settings.get(Keys.THRESHOLD);
        return set.isPresent()
                ? new Threshold.Fixed(set.getAsDouble())
                : new Threshold.Promised(
                        settings.get(Keys.PROMISE), FaqIndex.SAFE_THRESHOLD, speaks);
    }

    /// Discussions of the archive that the settings name; none when they name none.
    static Source archive(Settings settings) {
        String archive = settings.get(Keys.ARCHIVE);
        return archive.isEmpty()
                ? _ -> List.of()
                : new vestovoy.vk.Archive(settings.resolve(archive));
    }

    /// Entries of the FAQ files that the settings name; lines that cannot be read are left out.
    static List<Entry> written(Settings settings) {
        return FaqFile.read(
                settings.get(Keys.FILES).stream().map(settings::resolve).toList(),
                skipped ->
                        LoggerFactory.getLogger(Station.class)
                                .atWarn()
                                .addKeyValue("line", skipped.replaceFirst("(, line \\d+).*", "$1"))
                                .log("a line of a FAQ file was skipped"));
    }
}
