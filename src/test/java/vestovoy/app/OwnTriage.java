package vestovoy.app;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import vestovoy.faq.Search;
import vestovoy.lucene.FaqIndex;
import vestovoy.lucene.Language;
import vestovoy.lucene.LearnedKinds;
import vestovoy.triage.Threshold;
import vestovoy.triage.Triage;

/// The triage of the program as it comes: its rules, lists, learned kinds and texts, with a FAQ of
/// the test's own.
///
/// @param index without a generation, so that the kinds are the program's own
record OwnTriage(FaqIndex index, Triage triage) implements AutoCloseable {
    /// @param folder for the index
    static OwnTriage over(Path folder, Search search) {
        FaqIndex index =
                FaqIndex.open(folder, Language.plain(), InstantSource.fixed(Instant.EPOCH));
        return new OwnTriage(
                index,
                Deciding.triage(
                        new Settings(Path.of("."), Map.of()),
                        Path.of("config"),
                        search,
                        new LearnedKinds(index),
                        new Threshold.Fixed(0.8),
                        InstantSource.fixed(Instant.EPOCH)));
    }

    @Override
    public void close() {
        index.close();
    }
}
