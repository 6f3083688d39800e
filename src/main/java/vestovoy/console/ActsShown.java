package vestovoy.console;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import vestovoy.community.Channel;
import vestovoy.desk.Acted;
import vestovoy.desk.Case;
import vestovoy.reply.Act;
import vestovoy.reply.BanGround;
import vestovoy.reply.ReportGround;

/// What may be done to a case's post in VK, and what was done, as the page shows it.
///
/// @param hidden whether it can be put back
/// @param hides whether it can be hidden
/// @param bans whether its author can be banned
/// @param banned whether its author can be let in again
/// @param terms how long a ban may last
/// @param grounds why one bans
/// @param reports what one may report such a post for; empty where VK has no reports
/// @param done what was done, oldest first
record ActsShown(
        boolean hidden,
        boolean hides,
        boolean bans,
        boolean banned,
        List<Choice> terms,
        List<Choice> grounds,
        List<Choice> reports,
        List<Line> done) {

    /// @param value what the form sends
    record Choice(String value, String word) {}

    /// @param state as a word; how it ended, where that says more, behind it
    record Line(String act, String actor, CasePages.When when, String state, String code) {}

    static ActsShown of(Case one, Acted acted, CasePages pages, Words words, Instant now) {
        boolean open = one.state() == Case.State.OPEN;
        boolean person = one.post().author().id() > 0;
        Channel channel = one.post().key().channel();
        return new ActsShown(
                acted.hidden(),
                open && person && !acted.hidden() && new Act.Hide().fits(channel),
                open && person,
                acted.banned(now),
                Arrays.stream(Term.values())
                        .map(term -> new Choice(term.name(), words.code("term", term.name())))
                        .toList(),
                Arrays.stream(BanGround.values())
                        .map(it -> new Choice(it.name(), words.code("ground", it.code())))
                        .toList(),
                Arrays.stream(ReportGround.values())
                        .filter(it -> open && person && new Act.Report(it).fits(channel))
                        .map(it -> new Choice(it.name(), words.code("ground", it.code())))
                        .toList(),
                acted.steps().stream().map(step -> line(step, pages, words)).toList());
    }

    private static Line line(Acted.Step step, CasePages pages, Words words) {
        String act = words.code("act", step.kind());
        String ground = step.ground().isEmpty() ? "" : words.code("ground", step.ground());
        boolean plain = step.code().isEmpty() || step.state().equals("done");
        return new Line(
                ground.isEmpty() ? act : words.of("act.for", act, ground),
                pages.actor(step.actor()),
                pages.when(step.at()),
                words.code("deed", step.state()),
                plain ? "" : words.code("actcode", step.code()));
    }
}
