package vestovoy.faq;

import java.util.List;

/// What people said about first candidates, by answering or in so many words.
public interface Verdicts {
    /// Nobody said anything.
    Verdicts NONE =
            new Verdicts() {
                @Override
                public List<Example> all() {
                    return List.of();
                }

                @Override
                public int count() {
                    return 0;
                }
            };

    /// The last word on each first candidate, in the order of the posts.
    List<Example> all();

    /// How many there are.
    int count();
}
