package vestovoy.vk;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The forms of a brand's name as a Russian noun: Озон, Озона, Озоном.
///
/// By the last letters, which tell the declension (A. A. Zaliznyak, Grammatical Dictionary of
/// Russian, 1977); hard and soft endings are not told apart, so that a few forms are too many and
/// none is missing. What ends in a consonant, a digit or a Latin letter takes masculine endings,
/// what ends in и, у, ы, э, ю does not change. Not made: plurals with a vowel of their own (полка,
/// полок) and adjectives.
final class NounForms {
    /// What a word ends in, and what stands there in its forms; the first that fits counts.
    private record Declension(String ending, List<String> endings) {
        static Declension of(String ending, String endings) {
            return new Declension(ending, Arrays.asList(endings.split(" ")));
        }
    }

    private static final List<Declension> VOWELS =
            List.of(
                    Declension.of("ия", "ия ии ию ией иею ий иям иями иях"),
                    Declension.of("а", "а ы и е у ой ою ей ею ам ами ах"),
                    Declension.of("я", "я и е ю ей ею ям ями ях"),
                    Declension.of("й", "й я ю ем е и ев ям ями ях"),
                    Declension.of("ь", "ь я и ю ем е ью ей ям ями ях"),
                    Declension.of("о", "о а у ом е ам ами ах"),
                    Declension.of("е", "е я а ю у ем ям ями ях"));
    private static final List<String> UNCHANGED = List.of("и", "у", "ы", "э", "ю");
    private static final List<String> AFTER_A_CONSONANT =
            Declension.of("", "а у ом ем е ы и ов ев ам ами ах").endings();

    private NounForms() {}

    /// All forms of a word, itself among them.
    ///
    /// @param word in lower case, е for ё
    static Set<String> of(String word) {
        if (UNCHANGED.stream().anyMatch(word::endsWith)) {
            return Set.of(word);
        }
        for (Declension declension : VOWELS) {
            int stem = word.length() - declension.ending().length();
            if (stem > 1 && word.endsWith(declension.ending())) {
                return declined(word.substring(0, stem), declension.endings());
            }
        }
        Set<String> forms = declined(word, AFTER_A_CONSONANT);
        forms.add(word);
        return forms;
    }

    private static Set<String> declined(String stem, List<String> endings) {
        return endings.stream()
                .map(ending -> stem + ending)
                .collect(Collectors.toCollection(java.util.HashSet::new));
    }
}
