package vestovoy.triage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vestovoy.community.Post;
import vestovoy.faq.Hits;
import vestovoy.faq.Search;

/// Decides one post: rules first, then the FAQ. Closed when broken: whatever fails sends the post
/// to people.
public final class Triage {
    /// As many as an explanation may list.
    private static final int CANDIDATES = 10;

    private static final Logger LOG = LoggerFactory.getLogger(Triage.class);

    private final List<Rule> rules;
    private final Search search;
    private final AnswerPolicy policy;

    /// @param staff ids of people who answer for every community under their own names
    /// @param person wordings that ask for a person
    public Triage(Set<Long> staff, Wordings person, Search search, AnswerPolicy policy) {
        this(post -> staff.contains(post.author().id()), person, search, policy);
    }

    /// @param staff whether a post is by one who answers for its community under their own name
    /// @param person wordings that ask for a person
    public Triage(Predicate<Post> staff, Wordings person, Search search, AnswerPolicy policy) {
        this(Rules.inOrder(staff, person), search, policy);
    }

    Triage(List<Rule> rules, Search search, AnswerPolicy policy) {
        this.rules = List.copyOf(rules);
        this.search = search;
        this.policy = policy;
    }

    /// What to do with a post, as in mode auto. The candidates are found for every post: people
    /// live from them.
    public Decision decide(Post post) {
        try {
            Hits hits = search.search(post.text(), CANDIDATES);
            return ruled(post, hits).orElseGet(() -> policy.decide(hits));
        } catch (RuntimeException | StackOverflowError failure) {
            LOG.atError().addKeyValue("post", post.key()).setCause(failure).log("triage failed");
            return new Decision(Verdict.QUEUE, Reason.FAILED, "failed", "", Hits.nothing());
        }
    }

    private Optional<Decision> ruled(Post post, Hits hits) {
        for (Rule rule : rules) {
            Optional<Rule.Ruling> ruling = rule.judge(post);
            if (ruling.isPresent()) {
                return ruling.map(found ->
                        new Decision(found.verdict(), found.reason(), rule.id(), "", hits));
            }
        }
        return Optional.empty();
    }
}
