package vestovoy.console;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import vestovoy.community.PersonalData;
import vestovoy.faq.Hit;
import vestovoy.faq.Match;
import vestovoy.triage.Bar;

/// Candidates as moderators see them: which words met and how, and why the bot is no surer.
final class Suggestions {
    /// More doubts than this are a list and no explanation.
    private static final int DOUBTS = 3;

    private final Words words;
    private final Supplier<Optional<Bar>> bar;
    private final PersonalData personal;

    /// @param bar what an automatic answer must reach now; empty where nobody says so
    /// @param personal what is masked, also in what was indexed or found long ago
    Suggestions(Words words, Supplier<Optional<Bar>> bar, PersonalData personal) {
        this.words = words;
        this.bar = bar;
        this.personal = personal;
    }

    /// @param percent the confidence, 0..100
    /// @param place whether it reaches the threshold, in words; empty where there is none
    /// @param doubts what lowers the confidence most, in words
    /// @param words which met, by relation, and which did not
    record Suggestion(
            int number,
            String question,
            String answer,
            long percent,
            String place,
            List<String> doubts,
            List<Group> words,
            List<String> sources) {}

    /// Words that met in one way.
    ///
    /// @param missing whether they did not meet at all
    record Group(String name, List<String> words, boolean missing) {}

    List<Suggestion> of(List<Hit> hits) {
        Optional<Bar> now = bar.get();
        return IntStream.range(0, hits.size())
                .mapToObj(place -> suggestion(place + 1, hits.get(place), now))
                .toList();
    }

    private Suggestion suggestion(int number, Hit hit, Optional<Bar> now) {
        return new Suggestion(
                number,
                personal.mask(hit.question()),
                personal.maskWritten(hit.answer()),
                Math.round(hit.confidence() * 100),
                now.map(one -> place(hit, one)).orElse(""),
                hit.doubts().stream()
                        .limit(DOUBTS)
                        .map(doubt -> words.code("doubt", doubt))
                        .toList(),
                List.of(
                        group("hit.matched", hit, Match.How.SAME),
                        group("hit.spelt", hit, Match.How.SPELT),
                        group("hit.related", hit, Match.How.RELATED),
                        new Group(words.of("hit.unmatched"), hit.unmatched(), true)),
                hit.sources());
    }

    private String place(Hit hit, Bar now) {
        String least =
                BigDecimal.valueOf(now.least())
                        .movePointRight(2)
                        .setScale(0, RoundingMode.CEILING)
                        .toPlainString();
        return hit.confidence() < now.least()
                ? words.of("hit.below", least)
                : words.of("hit.above", least);
    }

    private Group group(String key, Hit hit, Match.How how) {
        List<String> met =
                hit.matched().stream()
                        .filter(match -> match.how() == how)
                        .map(Match::toString)
                        .toList();
        return new Group(words.of(key), met, false);
    }
}
