package vestovoy.triage;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Thanks need no answer. Who thanks beforehand still asks: then it is no talk. "Не поняла" and
/// "спасибо, но…" are no thanks, whatever word of thanks stands in them.
final class ThanksRule {
    private static final double LIKELY = 0.5;
    private static final int SHORT = 8;

    /// With so few words nothing is asked besides.
    private static final int BARE = 3;

    /// More likely than this something is wanted besides.
    private static final double MATTER = 0.5;

    /// Words that take thanks back, or ask.
    private static final Set<String> TAKES_BACK =
            Set.of(
                    "не", "нет", "ни", "ничего", "никак", "но", "однако", "только", "как", "когда",
                    "куда", "где", "почему", "зачем", "сколько");

    private ThanksRule() {}

    static Rule with(Wordings thanks) {
        return new SimpleRule(
                "thanks", 2, "Thanks end a conversation.", matter -> judge(matter, thanks));
    }

    private static Optional<Rule.Ruling> judge(Matter matter, Wordings thanks) {
        double likely = matter.guess().of(Kind.CHITCHAT);
        return thanks.found(matter.readings())
                .filter(found -> !matter.readings().asks() && !takenBack(matter.readings(), found))
                .filter(_ -> likely >= LIKELY || closes(matter))
                .map(found ->
                        Rule.Ruling.of(
                                Verdict.IGNORE,
                                Reason.THANKS,
                                Because.of(Kind.CHITCHAT, likely, Optional.of(found))));
    }

    /// "Уже не надо" says "не" itself: what the found wording holds takes nothing back.
    private static boolean takenBack(Readings readings, String found) {
        List<String> own = Readings.words(found);
        return readings.ways().stream()
                .flatMap(List::stream)
                .anyMatch(word -> TAKES_BACK.contains(word) && !own.contains(word));
    }

    /// Whether so few words can hardly be about anything else.
    private static boolean closes(Matter matter) {
        int words = matter.readings().words().size();
        Guess guess = matter.guess();
        double wanted =
                guess.of(Kind.QUESTION)
                        + guess.of(Kind.ORDER)
                        + guess.of(Kind.THIRD_PARTY)
                        + guess.of(Kind.GRIEVANCE);
        return words <= BARE
                || (matter.situation().before().isPresent() && words <= SHORT && wanted < MATTER);
    }
}
