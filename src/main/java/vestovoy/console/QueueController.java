package vestovoy.console;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vestovoy.desk.Case;
import vestovoy.desk.Cases;

/// The open cases.
@Controller
final class QueueController {
    static final int PAGE = 25;

    /// Nobody turns this many pages; it keeps the offset an int.
    private static final int LAST_PAGE = 100_000;

    private final Cases cases;
    private final CasePages pages;
    private final InstantSource clock;

    QueueController(Cases cases, CasePages pages, InstantSource clock) {
        this.cases = cases;
        this.pages = pages;
        this.clock = clock;
    }

    /// What the page knew when it was made, handed back when it asks for news.
    ///
    /// @param since when it was made, epoch milliseconds
    /// @param open how many cases were open then
    /// @param shown how many new ones it shows already
    record Seen(long since, long open, long shown) {}

    @GetMapping("/queue")
    String queue(@RequestParam(defaultValue = "1") int page, Model model) {
        long now = clock.millis();
        long open = cases.openCount();
        long last = Math.clamp((open + PAGE - 1) / PAGE, 1, LAST_PAGE);
        int shown = (int) Math.clamp((long) page, 1, last);
        List<Case> found = cases.open(PAGE, (shown - 1) * PAGE);
        model.addAttribute("rows", found.stream().map(pages::row).toList());
        model.addAttribute("open", open);
        model.addAttribute("page", shown);
        model.addAttribute("pages", last);
        model.addAttribute("seen", new Seen(now, open, 0));
        return "console/queue";
    }

    /// How many came since the page was made: what the count grew by, or, when colleagues closed
    /// others meanwhile, at least those that now stand on the first page. Says nothing (204) while
    /// that is what the page shows.
    @GetMapping("/queue/news")
    String news(
            @RequestParam long since,
            @RequestParam long open,
            @RequestParam(defaultValue = "0") long shown,
            Model model,
            HttpServletResponse response) {
        Instant made = Instant.ofEpochMilli(since);
        long first =
                cases.open(PAGE, 0).stream().filter(one -> one.openedAt().isAfter(made)).count();
        long fresh = Math.max(first, cases.openCount() - open);
        if (fresh == shown) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
        model.addAttribute("fresh", fresh);
        model.addAttribute("seen", new Seen(since, open, fresh));
        return "console/queue :: news";
    }
}
