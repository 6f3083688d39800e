package vestovoy.triage;

import java.util.List;
import java.util.Optional;
import vestovoy.faq.Hits;

/// A triage with one rule of the tests: what contains a word is to be hidden.
public final class HidingTriage {
    private HidingTriage() {}

    public static Triage of(String word) {
        return new Triage(
                List.of(
                        new SimpleRule(
                                "test-spam",
                                1,
                                "Hides a word.",
                                matter ->
                                        matter.post().text().contains(word)
                                                ? Optional.of(
                                                        Rule.Ruling.of(Verdict.HIDE, Reason.FAQ))
                                                : Optional.empty()),
                        new SimpleRule(
                                "people",
                                1,
                                "All else goes to people.",
                                _ -> Optional.of(Rule.Ruling.of(Verdict.QUEUE, Reason.NOT_FOUND)))),
                (_, _) -> Hits.nothing());
    }
}
