package vestovoy.console;

import java.security.Principal;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vestovoy.desk.Case;
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
    private final CasePages pages;
    private final Words words;

    CaseController(Cases cases, Desk desk, CasePages pages, Words words) {
        this.cases = cases;
        this.desk = desk;
        this.pages = pages;
        this.words = words;
    }

    /// What the forms of a case send.
    ///
    /// @param version the version of the case that the moderator saw
    /// @param seen stands for the text that the moderator saw
    /// @param text what is in the box; browsers send line ends as two characters, which count as
    ///   one here
    record Sent(int version, String seen, String text) {
        Sent {
            seen = seen == null ? "" : seen;
            text = text == null ? "" : text.replace("\r\n", "\n");
        }
    }

    @GetMapping(CASE)
    ModelAndView look(@PathVariable long id) {
        return cases.find(id)
                .map(one -> page(one, one.draft(), "", HttpStatus.OK))
                .orElseGet(() -> missing(""));
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
        return ended(move, id, sent, who, then.equals("next") ? next(id) : "/queue");
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
        return ended(move, id, sent, who, next(id));
    }

    /// Puts a suggestion into the box, for browsers without the script.
    @PostMapping(CASE + "/put")
    ModelAndView put(
            @PathVariable long id, @ModelAttribute Sent sent, @RequestParam int suggestion) {
        return cases.find(id)
                .map(one -> page(one, Box.with(one, sent.text(), suggestion), "", HttpStatus.OK))
                .orElseGet(() -> missing(sent.text()));
    }

    /// The address that a refused move leaves in the browser, looked at again.
    @GetMapping({CASE + "/answer", CASE + "/dismiss", CASE + "/put"})
    String again(@PathVariable long id) {
        return "redirect:" + place(id);
    }

    @GetMapping(CASE + "/next")
    String following(@PathVariable long id) {
        return "redirect:" + next(id);
    }

    @GetMapping(CASE + "/previous")
    String preceding(@PathVariable long id) {
        return "redirect:" + place(new Neighbours(cases).before(id));
    }

    private ModelAndView ended(Move move, long id, Sent sent, Principal who, String onwards) {
        return switch (move) {
            case Move.Done _ -> new ModelAndView("redirect:" + onwards);
            case Move.Missing _ -> missing(sent.text());
            case Move.Conflict(Case now) ->
                    page(now, sent.text(), conflict(now, sent, who.getName()), HttpStatus.CONFLICT);
            case Move.Unfit(String fault) -> unfit(id, sent, fault);
        };
    }

    private ModelAndView unfit(long id, Sent sent, String fault) {
        return cases.find(id)
                .map(one ->
                        page(one, sent.text(), "", HttpStatus.UNPROCESSABLE_CONTENT)
                                .addObject("fault", words.code("fault", fault)))
                .orElseGet(() -> missing(sent.text()));
    }

    private String conflict(Case now, Sent sent, String who) {
        return switch (now.state()) {
            case OPEN -> words.of(moved(now, sent));
            case ANSWERED, DISMISSED, CLOSED -> closed(now, who);
        };
    }

    private static String moved(Case now, Sent sent) {
        if (now.version() == sent.version()) {
            return "conflict.replying";
        }
        return CasePages.fingerprint(now.post()).equals(sent.seen())
                ? "conflict.changed"
                : "conflict.edited";
    }

    private String closed(Case now, String who) {
        String state = "conflict." + now.state().code();
        if (now.closedBy().isEmpty()) {
            return words.of(state);
        }
        return now.closedBy().equals(who)
                ? words.of(state + ".you")
                : words.of(state + ".by", now.closedBy());
    }

    private ModelAndView page(Case one, String text, String alert, HttpStatus status) {
        return new ModelAndView(
                "console/case",
                Map.of("one", pages.shown(one), "text", text, "draft", one.draft(), "alert", alert),
                status);
    }

    private static ModelAndView missing(String text) {
        return new ModelAndView(
                "console/kept",
                Map.of("heading", "missing.title", "sentence", "missing.sentence", "text", text),
                HttpStatus.NOT_FOUND);
    }

    private String next(long id) {
        return place(new Neighbours(cases).after(id));
    }

    /// A case's page; 0, for none, is the queue, which says so when it is empty.
    private static String place(long id) {
        return id == 0 ? "/queue" : "/cases/" + id;
    }
}
