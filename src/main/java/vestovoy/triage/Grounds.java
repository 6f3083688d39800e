package vestovoy.triage;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// What a decision rests on, for the audit and for people.
///
/// @param version of the rule that decided
/// @param because what in the post made it so, a few words each
/// @param guess which kind it probably was
/// @param shadows ids of rules in shadow that would have decided before this one
/// @param offered ids of the entries that a question back offers, in its order; else empty
/// @param pleaded whether what is said asks to remove personal data
public record Grounds(
        int version,
        List<String> because,
        Guess guess,
        List<String> shadows,
        List<String> offered,
        boolean pleaded) {
    private static final Grounds NONE =
            new Grounds(0, List.of(), Guess.none(), List.of(), List.of(), false);

    public Grounds {
        requireNonNull(guess, "guess");
        because = List.copyOf(because);
        shadows = List.copyOf(shadows);
        offered = List.copyOf(offered);
    }

    /// Nothing but the rule's name.
    public static Grounds none() {
        return NONE;
    }
}
