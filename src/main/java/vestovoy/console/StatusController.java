package vestovoy.console;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vestovoy.faq.Generation;
import vestovoy.faq.Generations;
import vestovoy.faq.Promise;
import vestovoy.intake.Inbox;
import vestovoy.intake.Tally;
import vestovoy.triage.Bar;
import vestovoy.triage.Mode;

/// What became of everything, in plain numbers.
@Controller
final class StatusController {
    private static final List<String> POSTS =
            List.of("undecided", "answered", "people", "hidden", "ignored");
    private static final List<String> REPLIES =
            List.of("planned", "sending", "unsure", "sent", "withdrawn", "refused", "unknown");
    private static final List<String> ACTS =
            List.of("planned", "doing", "unsure", "done", "withdrawn", "refused", "unknown");
    private static final List<String> CASES = List.of("open", "answered", "dismissed", "closed");
    private static final List<String> EVENTS =
            List.of("written", "edited", "deleted", "restored", "spoken", "noise", "unknown");

    private final Inbox inbox;
    private final Generations generations;
    private final ObjectProvider<Mode> mode;
    private final ObjectProvider<Bar.Now> bar;
    private final ObjectProvider<Shortfall.Now> shortfalls;
    private final ObjectProvider<Rests> rests;
    private final Words words;

    StatusController(
            Inbox inbox,
            Generations generations,
            ObjectProvider<Mode> mode,
            ObjectProvider<Bar.Now> bar,
            ObjectProvider<Shortfall.Now> shortfalls,
            ObjectProvider<Rests> rests,
            Words words) {
        this.inbox = inbox;
        this.generations = generations;
        this.mode = mode;
        this.bar = bar;
        this.shortfalls = shortfalls;
        this.rests = rests;
        this.words = words;
    }

    /// One table.
    ///
    /// @param name its key
    /// @param total the sum of its rows
    record Table(String name, List<Line> lines, long total) {}

    record Line(String word, long count) {}

    @GetMapping("/status")
    String status(Model model) {
        Tally tally = inbox.tally();
        model.addAttribute(
                "tables",
                List.of(
                        table("posts", "post", POSTS, tally.posts()),
                        table("replies", "reply", REPLIES, tally.replies()),
                        table("acts", "did", ACTS, tally.acts()),
                        table("cases", "count", CASES, tally.cases()),
                        table("events", "event", EVENTS, tally.events())));
        Optional<Generation> live = generations.live();
        model.addAttribute("live", live.map(Generation::id).orElse(""));
        model.addAttribute("entries", live.map(Generation::entries).orElse(0));
        model.addAttribute(
                "mode",
                Optional.ofNullable(mode.getIfAvailable())
                        .map(one -> words.code("mode", one.code()))
                        .orElse(""));
        model.addAttribute(
                "bar",
                Optional.ofNullable(bar.getIfAvailable()).map(now -> told(now.bar())).orElse(""));
        model.addAttribute(
                "shortfalls",
                Optional.ofNullable(shortfalls.getIfAvailable())
                        .map(Shortfall.Now::shortfalls)
                        .orElse(List.of()));
        model.addAttribute(
                "rests",
                rests.stream().flatMap(now -> now.now().stream()).map(this::held).toList());
        return "console/status";
    }

    /// One thing that rests.
    ///
    /// @param alarming whether a person must see to it
    record Held(String sentence, boolean alarming) {}

    private Held held(Rests.Rest rest) {
        String why = words.code("reason", rest.code());
        String until = words.exact(rest.until());
        return new Held(words.of("status.rest", rest.what(), until, why), rest.alarming());
    }

    private String told(Bar bar) {
        return switch (bar) {
            case Bar.Fixed(double least) -> words.of("status.bar.fixed", percent(least));
            case Bar.Kept(double least, Promise promise) ->
                    words.of("status.bar.kept", percent(least), percent(promise.wrongAtMost()));
            case Bar.Unproven(_, Promise promise, int missing, _) ->
                    missing == Promise.UNREACHABLE
                            ? words.of("status.bar.never", percent(promise.wrongAtMost()))
                            : words.of(
                                    "status.bar.missing",
                                    percent(promise.wrongAtMost()),
                                    Integer.toString(missing));
        };
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
    }

    /// The states we know in their own order, zeros too; then whatever else was counted.
    private Table table(String name, String family, List<String> known, Map<String, Long> counts) {
        List<String> states = new ArrayList<>(known);
        TreeSet<String> others = new TreeSet<>(counts.keySet());
        known.forEach(others::remove);
        states.addAll(others);
        List<Line> lines =
                states.stream()
                        .map(state ->
                                new Line(words.code(family, state), counts.getOrDefault(state, 0L)))
                        .toList();
        return new Table(name, lines, counts.values().stream().mapToLong(Long::longValue).sum());
    }
}
