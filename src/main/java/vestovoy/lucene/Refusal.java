package vestovoy.lucene;

import java.io.IOException;
import java.nio.file.Path;
import vestovoy.faq.BadInput;

/// What people are told when the folder of generations refuses something.
final class Refusal {
    private Refusal() {}

    static BadInput missing(Path home, String id) {
        return new BadInput(
                "There is no whole FAQ generation '"
                        + id
                        + "' in "
                        + home
                        + "; choose one of those listed or build a new one.");
    }

    static BadInput broken(Path home, String id) {
        return new BadInput(
                "The live FAQ generation "
                        + id
                        + " in "
                        + home
                        + " is missing or broken; publish another one or rebuild with reindex --publish.");
    }

    /// @param what could not be done: "The FAQ index cannot be switched"
    /// @param again what to do then: "publish"
    static BadInput refused(String what, Path home, IOException why, String again) {
        return new BadInput(
                what
                        + " in "
                        + home
                        + " ("
                        + why
                        + "); make room on the disk or let the folder be written, then "
                        + again
                        + " again.",
                why);
    }
}
