package vestovoy.lucene;

import vestovoy.triage.Guess;
import vestovoy.triage.Kinds;

/// Kinds as the live generation learned them, so that publishing and going back switch them too;
/// the program's own while no generation is live.
///
/// @param index of the generations
public record LearnedKinds(FaqIndex index) implements Kinds {
    @Override
    public Guess guess(String text) {
        return index.opened()
                .<Kinds>map(OpenGeneration::kinds)
                .orElseGet(KindModel::own)
                .guess(text);
    }

    /// Those of the program, which no generation's labelled posts have taught.
    public static Kinds untaught() {
        return KindModel.own();
    }
}
