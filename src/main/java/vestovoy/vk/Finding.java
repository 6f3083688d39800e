package vestovoy.vk;

import static java.util.Objects.requireNonNull;

/// One thing that was checked.
///
/// @param name what was checked, a stable word
/// @param ok whether it is as it should be
/// @param sentence what was found
/// @param remedy what to do about it; empty when nothing
public record Finding(String name, boolean ok, String sentence, String remedy) {
    public Finding {
        requireNonNull(name, "name");
        requireNonNull(sentence, "sentence");
        requireNonNull(remedy, "remedy");
    }

    static Finding good(String name, String sentence) {
        return new Finding(name, true, sentence, "");
    }

    static Finding bad(String name, String sentence, String remedy) {
        return new Finding(name, false, sentence, remedy);
    }
}
