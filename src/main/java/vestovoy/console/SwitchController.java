package vestovoy.console;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vestovoy.desk.Switch;

/// The button that stops all automatic sending, and the one that lets it go on.
@Controller
final class SwitchController {
    private static final String HERE = "redirect:/status";

    private final Switch switching;
    private final Words words;

    SwitchController(Switch switching, Words words) {
        this.switching = switching;
        this.words = words;
    }

    /// What every page asks by itself; nothing while the page shows the present turn.
    @GetMapping("/switch/banner")
    @Nullable String banner(
            @RequestParam(defaultValue = "0") long turn,
            @ModelAttribute("halt") Halted.Halt halt,
            HttpServletResponse response) {
        if (halt.turn() == turn) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return null;
        }
        return "console/switch :: banner";
    }

    @PostMapping("/switch/stop")
    String stop(
            @RequestParam(defaultValue = "") String reason,
            Authentication who,
            RedirectAttributes after) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > Switch.LONGEST_REASON) {
            after.addFlashAttribute(
                    "trouble", words.of("switch.reason.unfit", Switch.LONGEST_REASON));
            return HERE;
        }
        switching.stop(who.getName(), why);
        return HERE;
    }

    @PostMapping("/switch/resume")
    String resume(Authentication who, RedirectAttributes after) {
        switching.resume(who.getName(), "");
        after.addFlashAttribute("notice", words.of("switch.resumed"));
        return HERE;
    }
}
