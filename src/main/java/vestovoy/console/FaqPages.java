package vestovoy.console;

import java.util.List;
import vestovoy.faq.Generation;
import vestovoy.faq.Hits;
import vestovoy.faq.Rebuild;

/// Generations, rebuilds and candidates as they are shown.
final class FaqPages {
    private final CasePages cases;
    private final Words words;
    private final Suggestions suggestions;

    FaqPages(CasePages cases, Words words, Suggestions suggestions) {
        this.cases = cases;
        this.words = words;
        this.suggestions = suggestions;
    }

    /// @param older whether publishing it means going back
    record Row(String id, CasePages.When built, int entries, boolean live, boolean older) {}

    /// @param state lower case: idle, running, done, failed
    /// @param step what is being done, in words
    /// @param total 0 when not known
    /// @param counts what was built, in words; empty unless done
    /// @param fault why it should not be published; empty when nothing speaks against it
    record Progress(
            String state,
            String step,
            long done,
            long total,
            String note,
            String counts,
            String fault) {
        public boolean running() {
            return state.equals("running");
        }
    }

    List<Row> rows(List<Generation> newestFirst, String live) {
        int place = newestFirst.stream().map(Generation::id).toList().indexOf(live);
        return newestFirst.stream()
                .map(one ->
                        new Row(
                                one.id(),
                                cases.when(one.builtAt()),
                                one.entries(),
                                one.id().equals(live),
                                place >= 0 && newestFirst.indexOf(one) > place))
                .toList();
    }

    Progress progress(Rebuild.Status status) {
        return new Progress(
                status.state().name().toLowerCase(java.util.Locale.ROOT),
                status.step().isEmpty() ? "" : words.code("step", status.step()),
                status.done(),
                status.total(),
                status.note(),
                status.built().map(this::counts).orElse(""),
                status.built().flatMap(built -> built.control().fault()).orElse(""));
    }

    private String counts(Rebuild.Built built) {
        Generation one = built.generation();
        return words.of(
                "faq.rebuild.counts",
                one.entries(),
                one.phrasings(),
                one.reused(),
                built.retired());
    }

    List<Suggestions.Suggestion> candidates(Hits hits) {
        return suggestions.of(hits.hits());
    }

    /// How the text was read where that differs from how it was written; else empty.
    String read(Hits hits) {
        return hits.read().isEmpty() ? "" : words.of("hit.read", hits.read());
    }

    String sentence(String key, Object... arguments) {
        return words.of(key, arguments);
    }
}
