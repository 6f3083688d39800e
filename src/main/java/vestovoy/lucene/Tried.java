package vestovoy.lucene;

import java.io.IOException;
import java.util.List;
import vestovoy.faq.Generations;
import vestovoy.faq.Hits;
import vestovoy.faq.LabelledPost;
import vestovoy.triage.Guess;
import vestovoy.triage.Kinds;

/// One generation that is tried, live or not: its entries, and what it learned about kinds.
public final class Tried implements Generations.Trial, Kinds {
    private final OpenGeneration opened;

    Tried(OpenGeneration opened) {
        this.opened = opened;
    }

    @Override
    public Hits search(String text, int count) {
        return opened.search(text, count);
    }

    @Override
    public Guess guess(String text) {
        return opened.kinds().guess(text);
    }

    /// Teaches it the kinds of labelled posts; what it was taught before is forgotten. Posts
    /// without a kind teach nothing.
    ///
    /// @throws vestovoy.faq.BadInput when the disk refuses
    public void teach(List<LabelledPost> posts) {
        try {
            opened.kinds().teach(posts);
        } catch (IOException refused) {
            throw Refusal.refused(
                    "The learned kinds cannot be written",
                    opened.kinds().folder(),
                    refused,
                    "calibrate");
        }
    }

    @Override
    public void close() {
        opened.release();
    }
}
