package vestovoy.triage;

import java.util.List;
import java.util.Optional;
import vestovoy.community.Post;
import vestovoy.faq.Hits;

/// A triage with one rule of the tests: what contains a word is to be hidden.
public final class HidingTriage {
    private HidingTriage() {}

    public static Triage of(String word) {
        Rule rule =
                new Rule() {
                    @Override
                    public String id() {
                        return "test-spam";
                    }

                    @Override
                    public Optional<Ruling> judge(Post post) {
                        return post.text().contains(word)
                                ? Optional.of(new Ruling(Verdict.HIDE, Reason.FAQ))
                                : Optional.empty();
                    }
                };
        return new Triage(
                List.of(rule),
                (_, _) -> Hits.nothing(),
                new AnswerPolicy(new Threshold.Fixed(0.5), 100));
    }
}
