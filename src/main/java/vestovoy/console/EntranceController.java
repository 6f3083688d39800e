package vestovoy.console;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/// The way in, and what belongs to no single page.
@Controller
final class EntranceController {
    private final ConsoleSettings settings;

    EntranceController(ConsoleSettings settings) {
        this.settings = settings;
    }

    @GetMapping("/")
    String home() {
        return "redirect:/queue";
    }

    @GetMapping("/login")
    String login(Model model) {
        model.addAttribute("banner", settings.banner());
        return "console/login";
    }

    @GetMapping("/keys")
    String keys() {
        return "console/keys";
    }

    /// Reached by forward only: a form whose token is stale, mostly since the session ended; what
    /// was typed is shown to be kept.
    @RequestMapping(Refusals.STALE_FORM)
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String stale(@RequestParam(defaultValue = "") String text, Model model) {
        model.addAttribute("heading", "stale.title");
        model.addAttribute("sentence", "stale.sentence");
        model.addAttribute("text", text);
        return "console/kept";
    }
}
