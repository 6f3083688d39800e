package vestovoy.console;

import java.time.InstantSource;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import vestovoy.desk.Acted;
import vestovoy.desk.Case;
import vestovoy.desk.Cases;
import vestovoy.desk.Move;

/// What a moderator sees after a move. Whatever went wrong, the text in the box comes back.
final class Aftermath {
    private final Cases cases;
    private final CasePages pages;
    private final Words words;
    private final InstantSource clock;

    Aftermath(Cases cases, CasePages pages, Words words, InstantSource clock) {
        this.cases = cases;
        this.pages = pages;
        this.words = words;
        this.clock = clock;
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

    /// A move that somebody made.
    ///
    /// @param id the case
    /// @param who made it
    /// @param busy the key of what is said when the case is as it was seen and the move is not
    ///   possible all the same, since one like it is under way
    record Made(long id, Sent sent, String who, String busy) {}

    ModelAndView after(Move move, Made made, String onwards) {
        String text = made.sent().text();
        return switch (move) {
            case Move.Done _ -> new ModelAndView("redirect:" + onwards);
            case Move.Missing _ -> missing(text);
            case Move.Conflict(Case now) ->
                    page(now, text, conflict(now, made), HttpStatus.CONFLICT);
            case Move.Unfit(String fault) -> unfit(made, fault);
        };
    }

    private ModelAndView unfit(Made made, String fault) {
        return cases.find(made.id())
                .map(one ->
                        page(one, made.sent().text(), "", HttpStatus.UNPROCESSABLE_CONTENT)
                                .addObject("fault", words.code("fault", fault)))
                .orElseGet(() -> missing(made.sent().text()));
    }

    private String conflict(Case now, Made made) {
        return switch (now.state()) {
            case OPEN -> words.of(moved(now, made));
            case ANSWERED, DISMISSED -> closed(now, now.state().code(), made.who());
            case CLOSED ->
                    closed(
                            now,
                            cases.acted(now.id()).hidden() ? "hidden" : now.state().code(),
                            made.who());
        };
    }

    private static String moved(Case now, Made made) {
        if (now.version() == made.sent().version()) {
            return made.busy();
        }
        return CasePages.fingerprint(now.post()).equals(made.sent().seen())
                ? "conflict.changed"
                : "conflict.edited";
    }

    private String closed(Case now, String how, String who) {
        String state = "conflict." + how;
        String by = pages.actor(now.closedBy());
        if (by.isEmpty()) {
            return words.of(state);
        }
        return by.equals(who) ? words.of(state + ".you") : words.of(state + ".by", by);
    }

    ModelAndView page(Case one, String text, String alert, HttpStatus status) {
        Acted acted = cases.acted(one.id());
        return new ModelAndView(
                "console/case",
                Map.of(
                        "one",
                        pages.shown(one),
                        "acts",
                        ActsShown.of(one, acted, pages, words, clock.instant()),
                        "text",
                        text,
                        "draft",
                        one.draft(),
                        "alert",
                        alert),
                status);
    }

    static ModelAndView missing(String text) {
        return new ModelAndView(
                "console/kept",
                Map.of("heading", "missing.title", "sentence", "missing.sentence", "text", text),
                HttpStatus.NOT_FOUND);
    }

    /// The page of the case after this one.
    String next(long id) {
        return place(new Neighbours(cases).after(id));
    }

    /// A case's page; 0, for none, is the queue, which says so when it is empty.
    static String place(long id) {
        return id == 0 ? "/queue" : "/cases/" + id;
    }
}
