package vestovoy.faq;

import java.util.List;

/// What people said about first candidates, by answering or in so many words.
public interface Verdicts {
    /// The last word on each first candidate, in the order of the posts.
    List<Example> all();

    /// How many there are.
    int count();
}
