package vestovoy.console;

import java.security.Principal;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vestovoy.console.Aftermath.Made;
import vestovoy.console.Aftermath.Sent;
import vestovoy.desk.Cases;
import vestovoy.desk.Desk;
import vestovoy.desk.Move;

/// One case: looking at it, answering it, closing it. Whatever goes wrong, the text in the box
/// comes back.
@Controller
final class CaseController {
    private static final String CASE = "/cases/{id:\\d{1,18}}";

    private final Cases cases;
    private final Desk desk;
    private final Aftermath aftermath;
    private final Words words;

    CaseController(Cases cases, Desk desk, Aftermath aftermath, Words words) {
        this.cases = cases;
        this.desk = desk;
        this.aftermath = aftermath;
        this.words = words;
    }

    @GetMapping(CASE)
    ModelAndView look(@PathVariable long id, Model model) {
        String unsent = Objects.toString(model.getAttribute("unsent"), "");
        return cases.find(id)
                .map(one ->
                        aftermath.page(
                                one, unsent.isEmpty() ? one.draft() : unsent, "", HttpStatus.OK))
                .orElseGet(() -> Aftermath.missing(""));
    }

    @PostMapping(CASE + "/answer")
    ModelAndView answer(
            @PathVariable long id,
            @ModelAttribute Sent sent,
            @RequestParam(defaultValue = "queue") String then,
            Principal who,
            RedirectAttributes after) {
        Move move = desk.answer(id, sent.version(), who.getName(), sent.text());
        if (move instanceof Move.Done) {
            after.addFlashAttribute("notice", words.of("notice.answered", Long.toString(id)));
        }
        return aftermath.after(
                move, made(id, sent, who), then.equals("next") ? aftermath.next(id) : "/queue");
    }

    @PostMapping(CASE + "/dismiss")
    ModelAndView dismiss(
            @PathVariable long id,
            @ModelAttribute Sent sent,
            Principal who,
            RedirectAttributes after) {
        Move move = desk.dismiss(id, sent.version(), who.getName());
        if (move instanceof Move.Done) {
            after.addFlashAttribute("notice", words.of("notice.dismissed", Long.toString(id)));
        }
        return aftermath.after(move, made(id, sent, who), aftermath.next(id));
    }

    /// Puts a suggestion into the box, for browsers without the script.
    @PostMapping(CASE + "/put")
    ModelAndView put(
            @PathVariable long id, @ModelAttribute Sent sent, @RequestParam int suggestion) {
        return cases.find(id)
                .map(one ->
                        aftermath.page(
                                one, Box.with(one, sent.text(), suggestion), "", HttpStatus.OK))
                .orElseGet(() -> Aftermath.missing(sent.text()));
    }

    /// The address that a refused move leaves in the browser, looked at again.
    @GetMapping({CASE + "/answer", CASE + "/dismiss", CASE + "/put"})
    String again(@PathVariable long id) {
        return "redirect:" + Aftermath.place(id);
    }

    @GetMapping(CASE + "/next")
    String following(@PathVariable long id) {
        return "redirect:" + aftermath.next(id);
    }

    @GetMapping(CASE + "/previous")
    String preceding(@PathVariable long id) {
        return "redirect:" + Aftermath.place(new Neighbours(cases).before(id));
    }

    private static Made made(long id, Sent sent, Principal who) {
        return new Made(id, sent, who.getName(), "conflict.replying");
    }
}
