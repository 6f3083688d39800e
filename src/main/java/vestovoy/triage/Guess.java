package vestovoy.triage;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;

/// How likely each kind is, as a learned model sees a text.
///
/// @param likely 0..1 by kind, together 1; empty when nothing was learned
public record Guess(Map<Kind, Double> likely) {
    private static final Guess NONE = new Guess(Map.of());

    public Guess {
        likely = Map.copyOf(likely);
    }

    /// Nobody guessed.
    public static Guess none() {
        return NONE;
    }

    /// A guess that is sure of one kind.
    public static Guess surely(Kind kind) {
        return new Guess(new EnumMap<>(Map.of(kind, 1.0)));
    }

    /// How likely a kind is, 0..1.
    public double of(Kind kind) {
        return likely.getOrDefault(kind, 0.0);
    }

    /// The likeliest kind; a question when nobody guessed.
    public Kind best() {
        return likely.entrySet().stream()
                .max(
                        Map.Entry.<Kind, Double>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(Kind.QUESTION);
    }

    /// How sure it is of its likeliest kind, 0..1; 0 when nobody guessed.
    public double sure() {
        return of(best());
    }
}
