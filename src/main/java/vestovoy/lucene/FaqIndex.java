package vestovoy.lucene;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vestovoy.faq.BadInput;
import vestovoy.faq.Calibration;
import vestovoy.faq.Calibrations;
import vestovoy.faq.Entry;
import vestovoy.faq.Example;
import vestovoy.faq.Explained;
import vestovoy.faq.Explains;
import vestovoy.faq.Generation;
import vestovoy.faq.Generations;
import vestovoy.faq.Hits;
import vestovoy.faq.Progress;
import vestovoy.faq.Search;

/// The FAQ index: a folder of generations, one of them live and searched.
///
/// Safe for many threads. A search holds the generation that it began with until it ends; a
/// replaced one is closed when its last search has ended.
public final class FaqIndex implements Search, Explains, Generations, Calibrations, AutoCloseable {
    /// The threshold where no promise is shown to be kept, for trying out.
    public static final double SAFE_THRESHOLD = Confidence.SAFE_THRESHOLD;

    private static final int KEPT = 5;
    private static final Logger LOG = LoggerFactory.getLogger(FaqIndex.class);
    private final Shelf shelf;
    private final Path home;
    private final InstantSource clock;
    private final Language language;
    private final int kept;
    private final Hot hot = new Hot();
    private volatile @Nullable OpenGeneration open;

    private FaqIndex(Path home, Language language, int kept, InstantSource clock) {
        this.home = home;
        this.shelf = new Shelf(home);
        this.clock = clock;
        this.language = language;
        this.kept = kept;
    }

    /// Opens a folder of generations, which need not exist yet, and its live generation when there
    /// is one.
    ///
    /// @param language what builds use; a search uses the related words of its generation
    /// @throws BadInput when the live generation cannot be read
    public static FaqIndex open(Path directory, Language language, InstantSource clock) {
        FaqIndex index = closed(directory, language, KEPT, clock);
        index.refresh();
        return index;
    }

    /// Opens a folder of generations without its live generation, which may be broken: to build, to
    /// list and to publish. Searches begin with the first [#refresh] or [#publish].
    ///
    /// @param kept how many of the newest generations a publishing leaves, beside the live one and
    ///   the one before it
    public static FaqIndex closed(
            Path directory, Language language, int kept, InstantSource clock) {
        if (kept < 1) {
            throw new IllegalArgumentException("at least 1 generation is kept, not " + kept);
        }
        return new FaqIndex(directory, language, kept, clock);
    }

    @Override
    public Hits search(String text, int count) {
        checkCount(count);
        return asked(current -> hot.hits(current, text, count)).orElseGet(Hits::nothing);
    }

    @Override
    public Explained explain(String text, int count) {
        checkCount(count);
        return asked(current -> current.explain(text, count))
                .orElseGet(() -> Explained.under("no generation is live", List.of()));
    }

    /// The same search without its memory of hot questions: what a search costs is measured here.
    public Search unremembered() {
        return (text, count) ->
                asked(current -> current.search(text, count)).orElseGet(Hits::nothing);
    }

    /// The live generation's entries as Lucene searches them by itself, to be measured against; a
    /// copy in memory, which finds nothing while no generation is live.
    public Search plain() {
        return asked(OpenGeneration::plain)
                .<Search>map(plain -> plain)
                .orElse((_, _) -> Hits.nothing());
    }

    private static void checkCount(int count) {
        if (count < 1 || count > 100) {
            throw new IllegalArgumentException("a search gives 1..100 candidates, not " + count);
        }
    }

    /// Asks the generation that is searched now, which stays open until it has answered.
    private <T> Optional<T> asked(Function<OpenGeneration, T> question) {
        while (true) {
            OpenGeneration current = open;
            if (current == null) {
                return Optional.empty();
            }
            if (current.acquire()) {
                try {
                    return Optional.of(question.apply(current));
                } finally {
                    current.release();
                }
            }
        }
    }

    /// Looks whether another process published or calibrated, and switches to what is live now.
    /// Cheap: cranked each second by the app.
    ///
    /// @return whether another generation is searched now, another calibration is in force, or
    ///   other kinds are known
    /// @throws BadInput when the live generation cannot be read; the one before stays in use
    public synchronized boolean refresh() {
        Optional<String> pointed = shelf.pointed();
        OpenGeneration current = open;
        if (pointed.isEmpty()) {
            return false;
        }
        if (current != null && current.generation().id().equals(pointed.get())) {
            return current.refresh();
        }
        String id = pointed.get();
        Generation generation = shelf.read(id).orElseThrow(() -> Refusal.broken(home, id));
        swap(opening(generation));
        return true;
    }

    private Generation whole(String id) {
        return shelf.read(id).orElseThrow(() -> Refusal.missing(home, id));
    }

    private OpenGeneration opening(Generation one) {
        return OpenGeneration.open(shelf.folder(one.id()), one, language.meaning());
    }

    private void swap(OpenGeneration fresh) {
        OpenGeneration current = open;
        if (!fresh.comparesMeaning()) {
            LOG.atWarn()
                    .addKeyValue("generation", fresh.generation().id())
                    .log("built with another model of sentence vectors: searched by words alone");
        }
        open = fresh;
        hot.forget();
        if (current != null) {
            current.release();
        }
    }

    @Override
    public Generation build(List<Entry> entries, Start start, Progress progress) {
        try (FileChannel _ = shelf.lock()) {
            shelf.sweep();
            return new Build(shelf, language.anew(), clock, progress).of(entries, start);
        } catch (IOException refused) {
            throw Refusal.refused("The FAQ index cannot be written", home, refused, "build");
        }
    }

    @Override
    public synchronized void publish(String id) {
        // Opened before the pointer moves: a broken one must not become live.
        OpenGeneration fresh = opening(whole(id));
        boolean pointed = false;
        try {
            shelf.point(id);
            pointed = true;
            swap(fresh);
            shelf.weed(kept);
        } catch (IOException refused) {
            throw Refusal.refused("The FAQ index cannot be switched", home, refused, "publish");
        } finally {
            if (!pointed) {
                fresh.release();
            }
        }
    }

    @Override
    public Tried open(String id) {
        return new Tried(opening(whole(id)));
    }

    @Override
    public Optional<Generation> before() {
        return shelf.before();
    }

    /// Whether the generation that is searched now was built with the meaning model in use; words
    /// alone are compared when not. True while there is none.
    public boolean comparesMeaning() {
        OpenGeneration current = open;
        return current == null || current.comparesMeaning();
    }

    @Override
    public Optional<Generation> live() {
        return shelf.pointed().flatMap(shelf::read);
    }

    @Override
    public List<Generation> all() {
        return List.copyOf(shelf.all());
    }

    @Override
    public Calibration builtIn() {
        return Confidence.BUILT_IN;
    }

    @Override
    public Calibration inForce() {
        OpenGeneration current = open;
        return current == null ? Confidence.BUILT_IN : current.tuning().inForce();
    }

    @Override
    public List<Example> labelled() {
        OpenGeneration current = open;
        return current == null ? List.of() : current.tuning().labelled();
    }

    @Override
    public synchronized void calibrate(Calibration calibration, List<Example> labelled) {
        OpenGeneration current = open;
        if (current == null) {
            throw new BadInput("No FAQ generation is live in " + home + "; publish one first.");
        }
        calibrate(current.tuning(), calibration, labelled);
    }

    /// Calibrates a generation that need not be live.
    ///
    /// @throws BadInput when there is no such generation, or the disk refuses
    public synchronized void calibrate(String id, Calibration calibration, List<Example> labelled) {
        calibrate(new Tuning(shelf.folder(whole(id).id())), calibration, labelled);
        refresh();
    }

    private void calibrate(Tuning tuning, Calibration calibration, List<Example> labelled) {
        try {
            tuning.keep(calibration, labelled);
        } catch (IOException refused) {
            throw Refusal.refused("The calibration cannot be written", home, refused, "calibrate");
        }
    }

    /// What it remembers of hot questions, with its counts.
    Hot hot() {
        return hot;
    }

    /// The generation that is searched now.
    Optional<OpenGeneration> opened() {
        return Optional.ofNullable(open);
    }

    /// Ends searching; searches that run are finished first by their own threads. The model of
    /// meaning that it was opened with is closed too.
    @Override
    public synchronized void close() {
        OpenGeneration current = open;
        open = null;
        if (current != null) {
            current.release();
        }
        language.meaning().close();
    }
}
