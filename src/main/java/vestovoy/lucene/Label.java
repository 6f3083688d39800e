package vestovoy.lucene;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What a commit says about the generation that it belongs to.
///
/// @param builtAt when its building began
/// @param entries how many entries it holds when it is whole
/// @param reused how many of them were taken over from the base
/// @param documents how many documents it holds when it is whole, one for each phrasing; 0 before
/// @param related the related words that it was built with
/// @param model the meaning model whose vectors it holds
/// @param lexicon the file of its words
record Label(
        Instant builtAt,
        int entries,
        int reused,
        int documents,
        String related,
        String model,
        String lexicon) {
    private static final String BUILT_AT = "built-at";
    private static final String ENTRIES = "entries";
    private static final String REUSED = "reused";
    private static final String DOCUMENTS = "documents";
    private static final String RELATED = "related";
    private static final String MODEL = "model";
    private static final String LEXICON = "lexicon";
    private static final String FORMAT = "format";

    /// Reads what [#said] wrote; none when it is of another format or lacks something.
    static Optional<Label> read(Map<String, String> said) {
        if (!Fields.FORMAT.equals(said.get(FORMAT))) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Label(
                            Instant.parse(said.getOrDefault(BUILT_AT, "")),
                            number(said, ENTRIES),
                            number(said, REUSED),
                            number(said, DOCUMENTS),
                            said.getOrDefault(RELATED, ""),
                            said.getOrDefault(MODEL, ""),
                            said.getOrDefault(LEXICON, "")));
        } catch (DateTimeException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static int number(Map<String, String> said, String name) {
        return Integer.parseInt(said.getOrDefault(name, ""));
    }

    Map<String, String> said() {
        Map<String, String> said = new HashMap<>();
        said.put(FORMAT, Fields.FORMAT);
        said.put(BUILT_AT, builtAt.toString());
        said.put(ENTRIES, Integer.toString(entries));
        said.put(REUSED, Integer.toString(reused));
        said.put(DOCUMENTS, Integer.toString(documents));
        said.put(RELATED, related);
        said.put(MODEL, model);
        said.put(LEXICON, lexicon);
        return said;
    }

    /// Whether documents of one may stand in the other: they were written with the same language.
    boolean sameLanguage(Label other) {
        return related.equals(other.related) && model.equals(other.model);
    }

    Label reusing(int number) {
        return new Label(builtAt, entries, number, documents, related, model, lexicon);
    }

    Label whole(int documentsInAll) {
        return new Label(builtAt, entries, reused, documentsInAll, related, model, lexicon);
    }

    Label words(String file) {
        return new Label(builtAt, entries, reused, documents, related, model, file);
    }
}
