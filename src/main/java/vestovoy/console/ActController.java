package vestovoy.console;

import java.security.Principal;
import java.util.List;
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
import vestovoy.reply.BanGround;
import vestovoy.reply.ReportGround;

/// What is done in VK to a case's post or its author: hiding ends the case, the other moves lead
/// back to it, with the text that was in the box.
@Controller
final class ActController {
    private static final String CASE = "/cases/{id:\\d{1,18}}";
    private static final int PAGE = 50;

    private final Cases cases;
    private final Desk desk;
    private final CasePages pages;
    private final Aftermath aftermath;
    private final Words words;

    ActController(Cases cases, Desk desk, CasePages pages, Aftermath aftermath, Words words) {
        this.cases = cases;
        this.desk = desk;
        this.pages = pages;
        this.aftermath = aftermath;
        this.words = words;
    }

    @PostMapping(CASE + "/hide")
    ModelAndView hide(
            @PathVariable long id,
            @ModelAttribute Sent sent,
            Principal who,
            RedirectAttributes after) {
        Move move = desk.hide(id, sent.version(), who.getName());
        String next = aftermath.next(id);
        if (move instanceof Move.Done) {
            after.addFlashAttribute("notice", words.of("notice.hide", Long.toString(id)));
        }
        return aftermath.after(move, made(id, sent, who), next);
    }

    @PostMapping(CASE + "/restore")
    ModelAndView restore(
            @PathVariable long id,
            @ModelAttribute Sent sent,
            Principal who,
            RedirectAttributes after) {
        Move move = desk.restore(id, sent.version(), who.getName());
        return backToCase(move, made(id, sent, who), "notice.restore", after);
    }

    @PostMapping(CASE + "/ban")
    ModelAndView ban(
            @PathVariable long id,
            @ModelAttribute Sent sent,
            @RequestParam Term term,
            @RequestParam BanGround ground,
            @RequestParam(defaultValue = "") String comment,
            Principal who,
            RedirectAttributes after) {
        Move move = desk.ban(id, sent.version(), who.getName(), term.length(), ground, comment);
        return backToCase(move, made(id, sent, who), "notice.ban", after);
    }

    @PostMapping(CASE + "/unban")
    ModelAndView unban(
            @PathVariable long id,
            @ModelAttribute Sent sent,
            Principal who,
            RedirectAttributes after) {
        Move move = desk.unban(id, sent.version(), who.getName());
        return backToCase(move, made(id, sent, who), "notice.unban", after);
    }

    @PostMapping(CASE + "/report")
    ModelAndView report(
            @PathVariable long id,
            @ModelAttribute Sent sent,
            @RequestParam ReportGround report,
            Principal who,
            RedirectAttributes after) {
        Move move = desk.report(id, sent.version(), who.getName(), report);
        return backToCase(move, made(id, sent, who), "notice.report", after);
    }

    /// The address that a refused move leaves in the browser, looked at again.
    @GetMapping({
        CASE + "/hide",
        CASE + "/restore",
        CASE + "/ban",
        CASE + "/unban",
        CASE + "/report"
    })
    String again(@PathVariable long id) {
        return "redirect:" + Aftermath.place(id);
    }

    /// The latest hidden posts, so that what was hidden wrongly can be put back.
    @GetMapping("/hidden")
    String hidden(Model model) {
        List<CasePages.Row> rows = cases.hidden(PAGE, 0).stream().map(pages::row).toList();
        model.addAttribute("rows", rows);
        return "console/hidden";
    }

    private static Made made(long id, Sent sent, Principal who) {
        return new Made(id, sent, who.getName(), "conflict.acting");
    }

    private ModelAndView backToCase(Move move, Made made, String notice, RedirectAttributes after) {
        if (move instanceof Move.Done) {
            after.addFlashAttribute("notice", words.of(notice));
            if (!made.sent().text().isBlank()) {
                after.addFlashAttribute("unsent", made.sent().text());
            }
        }
        return aftermath.after(move, made, Aftermath.place(made.id()));
    }
}
