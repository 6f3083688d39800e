package vestovoy.store;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vestovoy.faq.Example;
import vestovoy.faq.Hit;
import vestovoy.faq.Verdicts;

/// What moderators say about candidates by ending a case: written in the transaction of their move,
/// read to fit the confidence.
final class SqlVerdicts implements Verdicts {
    private static final String SENT = "sent";
    private static final String OTHER_SUGGESTION = "other-suggestion";
    private static final String OTHER_REPLY = "other-reply";
    private static final String DISMISSED = "dismissed";

    /// The last decision on the present wording, when the FAQ was asked and no rule decided: only
    /// such posts could have had an automatic answer. A decision as old as a later wording may
    /// belong to the one before.
    private static final String DECIDED =
            """
            select a.generation, a.detail
            from audit a join post p on p.id = a.post
            join wording w on w.post = p.id and w.revision = p.revision
            where a.post = :post and a.action = 'decided' and a.rule = 'faq'
              and (a.at > w.known_at or p.revision = 1)
              and a.id = (select max(b.id) from audit b where b.post = a.post and b.action = 'decided')
            """;

    private static final String SAY =
            """
            insert into verdict (post, entry, place, generation, confidence, evidence, is_right, how, actor, at)
            values (:post, :entry, :place, :generation, :confidence, :evidence, :right, :how, :actor, :now)
            on conflict (post, entry) do update set place = excluded.place, generation = excluded.generation,
              confidence = excluded.confidence, evidence = excluded.evidence, is_right = excluded.is_right,
              how = excluded.how, actor = excluded.actor, at = excluded.at
            """;

    private static final String FIRST =
            """
            select post, evidence, is_right from verdict where place = 1 order by post, entry
            """;
    private static final String COUNT =
            """
            select count(*) from verdict where place = 1
            """;

    private final Database database;

    SqlVerdicts(Database database) {
        this.database = database;
    }

    @Override
    public List<Example> all() {
        return database.reading(FIRST)
                .query((row, _) ->
                        new Example(
                                "post/" + row.getLong("post"),
                                Json.evidence(row.getString("evidence")),
                                row.getBoolean("is_right")))
                .list();
    }

    @Override
    public int count() {
        return database.reading(COUNT).query(Integer.class).single();
    }

    /// A moderator replied: the candidate whose answer was sent is right, the first one else wrong.
    void replied(long post, String who, String text, Instant now) {
        decided(post)
                .ifPresent(decision -> {
                    Hit first = decision.hits().getFirst();
                    Optional<Hit> sent =
                            decision.hits().stream()
                                    .filter(hit -> folded(hit.answer()).equals(folded(text)))
                                    .findFirst();
                    sent.ifPresent(hit -> say(post, decision, hit, new Word(true, SENT, who, now)));
                    if (!sent.equals(Optional.of(first))) {
                        String how = sent.isPresent() ? OTHER_SUGGESTION : OTHER_REPLY;
                        say(post, decision, first, new Word(false, how, who, now));
                    }
                });
    }

    /// A moderator saw that the post needs no answer: so the first candidate is none.
    void dismissed(long post, String who, Instant now) {
        decided(post)
                .ifPresent(decision ->
                        say(
                                post,
                                decision,
                                decision.hits().getFirst(),
                                new Word(false, DISMISSED, who, now)));
    }

    /// @param hits at least one
    private record Decision(String generation, List<Hit> hits) {}

    private record Word(boolean right, String how, String who, Instant at) {}

    private Optional<Decision> decided(long post) {
        return database.sql(DECIDED)
                .param("post", post)
                .query((row, _) ->
                        new Decision(
                                row.getString("generation"), Json.hits(row.getString("detail"))))
                .optional()
                .filter(decision -> !decision.hits().isEmpty());
    }

    private void say(long post, Decision decision, Hit hit, Word word) {
        database.sql(SAY)
                .param("post", post)
                .param("entry", hit.entry())
                .param("place", decision.hits().indexOf(hit) + 1)
                .param("generation", decision.generation())
                .param("confidence", hit.confidence())
                .param("evidence", Json.of(hit.evidence()))
                .param("right", word.right())
                .param("how", word.how())
                .param("actor", word.who())
                .param("now", word.at().toEpochMilli())
                .update();
    }

    private static String folded(String text) {
        return text.strip().replaceAll("[\\s\\h]+", " ").toLowerCase(Locale.ROOT);
    }
}
