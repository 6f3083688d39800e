package vestovoy.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vestovoy.cli.Work;
import vestovoy.faq.Calibrated;
import vestovoy.faq.EntriesFile;
import vestovoy.faq.Entry;
import vestovoy.faq.Example;
import vestovoy.faq.FaqFile;
import vestovoy.faq.Generation;
import vestovoy.faq.Generations;
import vestovoy.faq.Generations.Start;
import vestovoy.faq.LabelledPost;
import vestovoy.faq.PostsFile;
import vestovoy.faq.Progress;
import vestovoy.faq.Rebuild;
import vestovoy.faq.RetiredFile;
import vestovoy.faq.Source;
import vestovoy.lucene.FaqIndex;
import vestovoy.lucene.LearnedKinds;
import vestovoy.vk.Archive;

/// One `reindex`: what the order names, and the settings where it names nothing.
final class Reindexing {
    private final Settings settings;
    private final Work.Reindex order;
    private final InstantSource clock;
    private final List<String> skipped = new ArrayList<>();

    Reindexing(Settings settings, Work.Reindex order, InstantSource clock) {
        this.settings = settings;
        this.order = order;
        this.clock = clock;
    }

    Work.Built run(Progress progress) {
        try (FaqIndex index = Opening.shelf(settings, order.config(), order.index(), clock)) {
            Rebuild rebuild =
                    new Rebuild(
                            source(),
                            this::written,
                            this::control,
                            index,
                            settings.get(Keys.ORDER_NUMBERS));
            Rebuild.Gathered gathered = rebuild.gather(progress);
            order.export().ifPresent(file -> EntriesFile.write(file, gathered.entries()));
            order.retired()
                    .ifPresent(file ->
                            RetiredFile.write(file, gathered.retired(), gathered.entries()));
            Start start = order.full() ? Start.ANEW : Start.REUSE;
            Rebuild.Built built = rebuild.build(gathered, start, progress);
            Optional<Calibrated> calibrated =
                    order.labelled().isEmpty()
                            ? Optional.empty()
                            : Optional.of(calibrate(index, built.generation(), progress));
            Optional<String> fault = built.control().fault();
            // The first generation replaces nothing: any answer is better than none.
            boolean live =
                    index.live().isEmpty()
                            || (order.publish() && (order.force() || fault.isEmpty()));
            if (live) {
                index.publish(built.generation().id());
            }
            return new Work.Built(
                    built.generation(), live, fault, gathered.retired(), skipped, calibrated);
        }
    }

    private Calibrated calibrate(FaqIndex index, Generation built, Progress progress) {
        try (Generations.Trial trial = index.open(built.id())) {
            List<Example> examples =
                    Calibrator.examples(
                            order.labelled(),
                            Workshop.trying(
                                            settings,
                                            order.config(),
                                            trial,
                                            LearnedKinds.untaught())
                                    ::decide,
                            progress);
            Calibrated made =
                    new Calibrator(settings, Optional.empty())
                            .calibrated(index.builtIn(), examples);
            index.calibrate(built.id(), made.calibration(), examples);
            Calibrator.teach(index, built, order.labelled());
            return made;
        }
    }

    private boolean named() {
        return order.archive().isPresent() || !order.files().isEmpty();
    }

    private Source source() {
        return order.archive()
                .<Source>map(Archive::new)
                .orElseGet(() -> named() ? _ -> List.of() : Opening.archive(settings));
    }

    private List<Entry> written() {
        List<Path> files =
                named()
                        ? order.files()
                        : settings.get(Keys.FILES).stream().map(settings::resolve).toList();
        return order.strict() ? FaqFile.read(files) : FaqFile.read(files, skipped::add);
    }

    private List<LabelledPost> control() {
        return order.control().map(PostsFile::read).orElseGet(() -> Opening.control(settings));
    }
}
