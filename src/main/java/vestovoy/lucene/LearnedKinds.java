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
        return index.opened().map(OpenGeneration::kinds).orElseGet(KindModel::own).guess(text);
    }
}
