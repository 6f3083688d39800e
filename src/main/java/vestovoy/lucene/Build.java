package vestovoy.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.CorruptIndexException;
import vestovoy.faq.Entry;
import vestovoy.faq.Generation;
import vestovoy.faq.Generations.Start;
import vestovoy.faq.Progress;
import vestovoy.faq.Stopped;

/// Makes one generation: base, press, check, and only then its name among the others. Under the
/// shelf's lock.
final class Build {
    private final Shelf shelf;
    private final Language language;
    private final InstantSource clock;
    private final Progress progress;

    Build(Shelf shelf, Language language, InstantSource clock, Progress progress) {
        this.shelf = shelf;
        this.language = language;
        this.clock = clock;
        this.progress = progress;
    }

    /// @throws Stopped when the watcher wished so; what was written is kept for the next build
    Generation of(List<Entry> entries, Start start) throws IOException {
        Map<String, Entry> wanted = LinkedHashMap.newLinkedHashMap(entries.size());
        entries.forEach(entry -> wanted.putIfAbsent(Fields.hash(entry), entry));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String id = shelf.nextId(now);
        Label fresh =
                new Label(
                        now,
                        wanted.size(),
                        0,
                        0,
                        language.relatedWords(),
                        language.meaning().model(),
                        "");
        Optional<Base> base = base(start, shelf.making(id), fresh, wanted);
        try {
            return pressed(id, fresh, wanted, base, start);
        } catch (IOException | IllegalStateException torn) {
            if (base.isEmpty() || !corrupt(torn)) {
                throw torn;
            }
            return pressed(id, fresh, wanted, Optional.empty(), start);
        }
    }

    private Optional<Base> base(Start start, Path making, Label fresh, Map<String, Entry> wanted)
            throws IOException {
        return switch (start) {
            case REUSE -> Base.lay(shelf, making, fresh, wanted.keySet());
            case ANEW -> {
                for (Path left : shelf.leftovers()) {
                    Folders.remove(left);
                }
                yield Optional.empty();
            }
        };
    }

    private Generation pressed(
            String id, Label fresh, Map<String, Entry> wanted, Optional<Base> base, Start start)
            throws IOException {
        Path making = shelf.making(id);
        boolean goesOn = false;
        try {
            language.keep(making);
            new KeptKinds(making).keep(kinds(start));
            try (Press press = new Press(fresh, language, making, progress)) {
                press.print(wanted, base);
            }
            shelf.keep(id);
            return shelf.read(id)
                    .orElseThrow(() -> new IOException("generation " + id + " does not read back"));
        } catch (Stopped wish) {
            goesOn = true;
            throw wish;
        } finally {
            if (!goesOn) {
                Folders.remove(making);
            }
        }
    }

    /// What the live generation was taught about kinds goes on, as long as the program's own are
    /// those from which it was taught.
    private KindModel kinds(Start start) {
        KindModel own = KindModel.own();
        return Optional.of(start)
                .filter(Start.REUSE::equals)
                .flatMap(_ -> shelf.pointed())
                .map(live -> new KeptKinds(shelf.folder(live)).model())
                .filter(live -> live.from(own))
                .orElse(own);
    }

    private static boolean corrupt(Throwable fault) {
        return fault instanceof CorruptIndexException
                || (fault.getCause() != null && corrupt(fault.getCause()));
    }
}
