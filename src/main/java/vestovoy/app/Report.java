package vestovoy.app;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import vestovoy.faq.BadInput;

/// What a run of the demo leaves in a file: its counts, every outcome that nobody can tell, and how
/// often each fault struck.
///
/// @param counts the figures, each under its own name
/// @param outcomes one by one, in the order of the posts
/// @param faults times by the word of the fault or quirk
record Report(Counts counts, List<Outcome> outcomes, Map<String, Integer> faults) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    Report {
        requireNonNull(counts, "counts");
        outcomes = List.copyOf(outcomes);
        faults = Map.copyOf(faults);
    }

    /// Makes sure before a long run that its report can be written.
    static void prepare(Path file) {
        try {
            Files.writeString(file, "", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw unwritable(file, failure);
        }
    }

    private static BadInput unwritable(Path file, IOException failure) {
        return new BadInput(
                "The report "
                        + file
                        + " cannot be written ("
                        + failure.getClass().getSimpleName()
                        + "); name a file in a folder that is there, with --report.",
                failure);
    }

    void write(Path file) {
        try {
            Files.writeString(file, json() + "\n");
        } catch (IOException failure) {
            throw unwritable(file, failure);
        }
    }

    String json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("received", counts.received());
        all.put("decided", counts.decided());
        all.put("replied", counts.replied());
        all.put("queued", counts.queued());
        all.put("hidden", counts.hidden());
        all.put("ignored", counts.ignored());
        all.put("elsewhere", counts.elsewhere());
        all.put("lost", counts.lost());
        all.put("doubled", counts.doubled());
        all.put("unknown", counts.unknown());
        all.put("undecided", counts.undecided());
        all.put("waiting", counts.waiting());
        all.put("unsettled", counts.unsettled());
        all.put("coming", counts.coming());
        all.put("outcomes", outcomes);
        all.put("faults", new TreeMap<>(faults));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }
}
