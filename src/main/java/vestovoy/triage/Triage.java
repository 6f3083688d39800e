package vestovoy.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vestovoy.community.PersonalData;
import vestovoy.community.Post;
import vestovoy.faq.Hits;
import vestovoy.faq.Search;

/// Decides one post by the rules in their order, of which the last asks the FAQ. Closed when
/// broken: whatever fails sends the post to people.
public final class Triage {
    /// As many as an explanation may list.
    private static final int CANDIDATES = 10;

    private static final Logger LOG = LoggerFactory.getLogger(Triage.class);

    private final Rulebook rulebook;
    private final Search search;
    private final Kinds kinds;
    private final Texts texts;
    private final PersonalData personal;

    /// With the usual forms of order numbers.
    public Triage(Rulebook rulebook, Search search, Kinds kinds, Texts texts) {
        this(rulebook, search, kinds, texts, PersonalData.usual());
    }

    /// @param personal what is not searched for, and never said
    public Triage(
            Rulebook rulebook, Search search, Kinds kinds, Texts texts, PersonalData personal) {
        this.rulebook = rulebook;
        this.search = search;
        this.kinds = kinds;
        this.texts = texts;
        this.personal = personal;
    }

    /// Rules without lists, learned kinds and texts of their own.
    ///
    /// @param staff ids of people who answer for every community under their own names
    /// @param person wordings that ask for a person
    public Triage(Set<Long> staff, Wordings person, Search search, AnswerPolicy policy) {
        this(
                Rulebook.of(
                        Rules.inOrder(
                                post -> staff.contains(post.author().id()),
                                new Lists(Map.of("asks-person", person)),
                                policy)),
                search,
                Kinds.unlearned(),
                Texts.none());
    }

    Triage(List<Rule> rules, Search search) {
        this(Rulebook.of(rules), search, Kinds.unlearned(), Texts.none());
    }

    /// What to do with a post of which nothing else is known.
    public Decision decide(Post post) {
        return decide(post, Situation.unknown());
    }

    /// What to do with a post, as in mode auto. The candidates are found for every post: people
    /// live from them.
    public Decision decide(Post post, Situation situation) {
        try {
            List<PersonalData.Span> found = personal.find(post.text());
            String meant = meant(PersonalData.without(post.text(), found), situation);
            Hits hits = search.search(meant, CANDIDATES);
            return decided(
                    new Matter(
                            post,
                            situation,
                            Readings.of(post.text()),
                            kinds.guess(meant(post.text(), situation)),
                            hits,
                            found));
        } catch (RuntimeException | StackOverflowError failure) {
            LOG.atError().addKeyValue("post", post.key()).setCause(failure).log("triage failed");
            return new Decision(Verdict.QUEUE, Reason.FAILED, "failed", "", Hits.nothing());
        }
    }

    /// The answer to a question back belongs to what was asked before.
    private static String meant(String text, Situation situation) {
        return situation.askedBack().map(said -> said.asked() + "\n" + text).orElse(text);
    }

    private Decision decided(Matter matter) {
        List<String> shadows = new ArrayList<>();
        for (Rule rule : rulebook.rules()) {
            Rulebook.Mode mode = rulebook.mode(rule);
            if (mode == Rulebook.Mode.DRAFT) {
                continue;
            }
            Optional<Rule.Ruling> ruling = rule.judge(matter);
            if (ruling.isPresent() && mode.decides()) {
                return decision(rule, ruling.get(), matter, shadows);
            }
            ruling.ifPresent(_ -> shadows.add(rule.id()));
        }
        return new Decision(Verdict.QUEUE, Reason.NOT_FOUND, "people", "", matter.hits());
    }

    /// Where the bot must not speak, it tells nothing either.
    private boolean tells(Rule.Ruling ruling, Matter matter) {
        return ruling.verdict() == Verdict.QUEUE
                && rulebook.rules().stream()
                        .filter(SilenceRules::silences)
                        .allMatch(rule -> rule.judge(matter).isEmpty());
    }

    private Decision decision(Rule rule, Rule.Ruling ruling, Matter matter, List<String> shadows) {
        String said = texts.said(ruling, matter);
        boolean repeats = touches(said, matter);
        Rule.Ruling told = repeats ? Rule.Ruling.of(Verdict.QUEUE, Reason.PERSONAL_DATA) : ruling;
        String wait = tells(told, matter) ? texts.notice(told, matter) : "";
        String notice = touches(wait, matter) ? "" : wait;
        boolean speaks = told.verdict().speaks() || !notice.isEmpty();
        return new Decision(
                told.verdict(),
                told.reason(),
                rule.id(),
                repeats ? "" : said,
                notice,
                matter.hits(),
                new Grounds(
                        rule.version(),
                        ruling.because().stream().map(personal::mask).toList(),
                        matter.guess(),
                        shadows,
                        ruling.offered(),
                        speaks && texts.pleads(told, matter)));
    }

    /// Whether a text says personal data, or asks for it where all can read it.
    private boolean touches(String said, Matter matter) {
        return !said.isEmpty()
                && (PersonalData.isMasked(said)
                        || personal.repeats(said, matter.post().text())
                        || (matter.post().key().channel().isPublic() && DataRequest.here(said)));
    }
}
