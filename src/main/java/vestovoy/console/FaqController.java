package vestovoy.console;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vestovoy.faq.BadInput;
import vestovoy.faq.Generation;
import vestovoy.faq.Generations;
import vestovoy.faq.Hits;
import vestovoy.faq.Rebuild;
import vestovoy.faq.Search;

/// The FAQ's generations: rebuild, try, publish, roll back.
@Controller
final class FaqController {
    private static final Logger LOG = LoggerFactory.getLogger(FaqController.class);
    private static final int CANDIDATES = 10;
    private static final String PAGE = "console/faq";
    private static final String HERE = "redirect:/faq";

    private final Generations generations;
    private final Rebuild rebuild;
    private final Search search;
    private final FaqPages pages;

    FaqController(Generations generations, Rebuild rebuild, Search search, FaqPages pages) {
        this.generations = generations;
        this.rebuild = rebuild;
        this.search = search;
        this.pages = pages;
    }

    @GetMapping("/faq")
    String faq(Model model) {
        show(model);
        return PAGE;
    }

    /// How the rebuild stands, asked by the page itself while it runs; with the new list of
    /// generations when it ended.
    @GetMapping("/faq/progress")
    String progress(Model model) {
        show(model);
        return PAGE + " :: progress";
    }

    @PostMapping("/faq/rebuild")
    String rebuild(RedirectAttributes after) {
        if (!rebuild.start()) {
            after.addFlashAttribute("trouble", pages.sentence("faq.rebuild.busy"));
        }
        return HERE;
    }

    @PostMapping("/faq/publish")
    String publish(@RequestParam String id, RedirectAttributes after) {
        try {
            generations.publish(id);
            after.addFlashAttribute("notice", pages.sentence("notice.published", id));
        } catch (BadInput fault) {
            after.addFlashAttribute(
                    "trouble",
                    pages.sentence("faq.publish.failed", String.valueOf(fault.getMessage())));
        }
        return HERE;
    }

    /// What the bot would find for a text. A POST, so that a customer's words stand in no address
    /// and no access log.
    @PostMapping("/faq/ask")
    String ask(@RequestParam(defaultValue = "") String text, Model model) {
        show(model);
        model.addAttribute("asked", text);
        if (!text.isBlank()) {
            try {
                Hits hits = search.search(text, CANDIDATES);
                model.addAttribute("candidates", pages.candidates(hits));
                model.addAttribute("searched", hits.generation());
                model.addAttribute("read", pages.read(hits));
            } catch (RuntimeException fault) {
                LOG.warn("console.faq.ask failed", fault);
                model.addAttribute("askFault", pages.sentence("faq.ask.failed"));
            }
        }
        return PAGE;
    }

    @GetMapping("/faq/ask")
    String askedAgain() {
        return HERE;
    }

    private void show(Model model) {
        List<Generation> all = generations.all();
        String live = generations.live().map(Generation::id).orElse("");
        model.addAttribute("generations", pages.rows(all, live));
        model.addAttribute("live", live);
        model.addAttribute("rebuild", pages.progress(rebuild.status()));
        model.addAttribute("asked", "");
    }
}
