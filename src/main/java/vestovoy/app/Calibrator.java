package vestovoy.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vestovoy.cli.Work;
import vestovoy.community.Post;
import vestovoy.faq.Calibrated;
import vestovoy.faq.Calibrating;
import vestovoy.faq.Calibration;
import vestovoy.faq.Example;
import vestovoy.faq.Generation;
import vestovoy.faq.Hit;
import vestovoy.faq.Progress;
import vestovoy.faq.Promise;
import vestovoy.lucene.FaqIndex;
import vestovoy.lucene.Tried;
import vestovoy.store.Store;
import vestovoy.triage.Decision;

/// Calibrates by labelled posts, and by what moderators said when there is a database.
final class Calibrator {
    /// The rule's name of posts that the FAQ decides.
    private static final String FAQ = "faq";

    private final Settings settings;
    private final Promise promise;

    Calibrator(Settings settings, Optional<Promise> promise) {
        this.settings = settings;
        this.promise = promise.orElseGet(() -> settings.get(Keys.PROMISE));
    }

    Calibrated calibrated(Calibration builtIn, List<Example> labelled) {
        return new Calibrating(builtIn, promise).by(labelled, said());
    }

    private List<Example> said() {
        Optional<Store> existing = Opening.existing(settings);
        if (existing.isEmpty()) {
            return List.of();
        }
        try (Store store = existing.get()) {
            return store.verdicts().all();
        }
    }

    /// The first candidates of labelled posts. Posts that a rule takes away, or for which nothing
    /// is found, never get an automatic answer and are left out.
    static List<Example> examples(
            List<Work.Labelled> labelled, Function<Post, Decision> decide, Progress progress) {
        List<Example> examples = new ArrayList<>();
        int done = 0;
        for (Work.Labelled one : labelled) {
            Decision decision = decide.apply(one.post());
            if (decision.rule().equals(FAQ) && !decision.hits().hits().isEmpty()) {
                Hit first = decision.hits().hits().getFirst();
                boolean right = first.sources().stream().anyMatch(one.label().gold()::contains);
                examples.add(new Example(one.name(), first.evidence(), right));
            }
            progress.at("calibrate", ++done, labelled.size());
        }
        return examples;
    }

    /// Teaches a generation the kinds of the labelled posts, and looks again at what is live; none
    /// leave it as it was.
    static void teach(FaqIndex index, Generation taught, List<Work.Labelled> labelled) {
        if (labelled.isEmpty()) {
            return;
        }
        try (Tried one = index.open(taught.id())) {
            one.teach(labelled.stream().map(Work.Labelled::label).toList());
        }
        index.refresh();
    }
}
