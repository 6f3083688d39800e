package vestovoy.lucene;

import vestovoy.faq.Hits;
import vestovoy.faq.Search;

/// Searches one generation, live or not, until it is closed.
public final class Trial implements Search, AutoCloseable {
    private final OpenGeneration tried;

    /// @param tried acquired once, for this trial
    Trial(OpenGeneration tried) {
        this.tried = tried;
    }

    @Override
    public Hits search(String text, int count) {
        return tried.search(text, count);
    }

    @Override
    public void close() {
        tried.release();
    }
}
