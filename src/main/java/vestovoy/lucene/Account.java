package vestovoy.lucene;

import java.util.ArrayList;
import java.util.List;
import vestovoy.faq.Match;

/// Which words of a text a single entry answers, and through what: for the few candidates that
/// people see.
final class Account {
    /// A counterpart that is less like than this is none worth telling.
    private static final double TOLD = 0.3;

    private final List<Match> matched = new ArrayList<>();
    private final List<String> unmatched = new ArrayList<>();
    private double unmet;
    private int strangers;

    /// @param comparison which compared the entry last
    Account(Asked asked, Comparison comparison, Lexicon lexicon, RelatedWords groups) {
        double all = asked.parts().stream().mapToDouble(Asked.Part::weight).sum();
        for (int part = 0; part < asked.parts().size(); part++) {
            Asked.Part asks = asked.parts().get(part);
            Comparison.Half half =
                    comparison.question().best(part) >= comparison.answer().best(part)
                            ? comparison.question()
                            : comparison.answer();
            double best = half.best(part);
            strangers += best < TOLD && number(asks.word()) ? 1 : 0;
            if (best >= TOLD) {
                matched.add(match(part, asks.word(), half, groups));
            } else if (asks.weight() > lexicon.highest() / 2) {
                unmatched.add(asks.word().shown());
            }
            unmet = Math.max(unmet, all == 0 ? 0 : (1 - best) * asks.weight() / all);
        }
    }

    /// How a part of the text is met on one side of the entry that was compared last.
    static Match match(int part, Words.Word word, Comparison.Half half, RelatedWords groups) {
        if (half.spelt(part) == 1) {
            return word.form().equals(Words.word(word.shown()).form())
                    ? Match.same(word.shown())
                    : new Match(word.shown(), word.form(), Match.How.SPELT);
        }
        if (half.spelt(part) >= half.best(part)) {
            return new Match(word.shown(), half.speltAs(part), Match.How.SPELT);
        }
        return new Match(word.shown(), half.relatedAs(part, groups), Match.How.RELATED);
    }

    private static boolean number(Words.Word word) {
        return Character.isDigit(word.form().codePointAt(0));
    }

    /// How many numbers of the text the entry lacks.
    int strangers() {
        return strangers;
    }

    List<Match> matched() {
        return matched;
    }

    List<String> unmatched() {
        return unmatched;
    }

    /// The heaviest share of a single word that has no full counterpart, 0..1.
    double unmet() {
        return unmet;
    }
}
