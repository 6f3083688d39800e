package vestovoy.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vestovoy.community.Markup;
import vestovoy.faq.Calibration;
import vestovoy.faq.Explained;
import vestovoy.faq.Hit;
import vestovoy.faq.Meaning;

/// From a customer's text to candidates that can explain themselves, in one generation. Safe for
/// many threads.
final class Answering {
    private static final Logger LOG = LoggerFactory.getLogger(Answering.class);

    private final DirectoryReader reader;
    private final Lexicon lexicon;
    private final Neighbours neighbours;
    private final RelatedWords related;
    private final Meaning meaning;
    private final Repair repair;
    private final Finder finder;
    private final double background;

    Answering(DirectoryReader reader, Lexicon lexicon, RelatedWords related, Meaning meaning)
            throws IOException {
        this.reader = reader;
        this.lexicon = lexicon;
        this.related = related;
        this.meaning = meaning;
        neighbours = new Neighbours(lexicon);
        repair = new Repair(lexicon, reader);
        // The own model was learned so that unrelated texts have a cosine of about 0.
        background = meaning instanceof Paraphrases ? 0 : Vectors.background(reader);
        finder = new Finder(reader, lexicon, neighbours, background);
    }

    /// A text's candidates, and what they were made of.
    record Found(Reading reading, Asked asked, List<Candidate> candidates, Evidence evidence) {}

    /// The candidates of a text, not yet made ready for people.
    Found found(String text) throws IOException {
        Reading reading = repair.read(text);
        Asked asked = new Asked(reading.words(), lexicon, neighbours, related);
        byte[] vector = Vectors.packed(vector(text, reading));
        List<Candidate> candidates = finder.find(asked, vector);
        return new Found(reading, asked, candidates, new Evidence(asked, lexicon, candidates));
    }

    /// The first candidates, ready for people.
    List<Hit> hits(Found found, int count, Calibration calibration) throws IOException {
        Comparison comparison = new Comparison(found.asked(), lexicon);
        List<Hit> hits = new ArrayList<>();
        double ceiling = 1;
        for (int rank = 0; rank < Math.min(count, found.candidates().size()); rank++) {
            Candidate candidate = found.candidates().get(rank);
            compareAgain(candidate.document(), comparison);
            Account account = new Account(found.asked(), comparison, lexicon, related);
            Map<String, Double> numbers =
                    found.evidence().of(rank, account.unmet(), account.strangers());
            ceiling = Math.min(ceiling, calibration.confidence(numbers));
            hits.add(
                    hit(
                            candidate,
                            account,
                            numbers,
                            ceiling,
                            Doubts.of(numbers, ceiling, calibration)));
        }
        return hits;
    }

    /// The program's own model takes the words as they were read; others read sentences. Without a
    /// vector, when a model fails, words alone are compared.
    private float[] vector(String text, Reading reading) {
        if (meaning instanceof Paraphrases own) {
            return own.vector(reading.words().businesslike());
        }
        try {
            return meaning.question(
                    reading.steps().isEmpty() ? Markup.plain(text) : reading.words().text());
        } catch (IllegalStateException failed) {
            LOG.atWarn().setCause(failed).log("the model of sentence vectors failed: words alone");
            return new float[0];
        }
    }

    /// Every number behind the first candidates.
    Explained explain(String text, int count, Calibration calibration) throws IOException {
        Found found = found(text);
        ScoreTree tree = new ScoreTree(found, related, calibration);
        Comparison comparison = new Comparison(found.asked(), lexicon);
        List<Hit> hits = hits(found, count, calibration);
        List<Explained> candidates = new ArrayList<>();
        for (int rank = 0; rank < hits.size(); rank++) {
            compareAgain(found.candidates().get(rank).document(), comparison);
            candidates.add(tree.candidate(rank, hits.get(rank), comparison));
        }
        return tree.whole(text, candidates);
    }

    /// Fills the comparison with a candidate's words once more, to tell which of them met.
    private void compareAgain(int document, Comparison comparison) throws IOException {
        List<LeafReaderContext> leaves = reader.leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        new Stored(leaf.reader(), background)
                .compare(document - leaf.docBase, comparison, new byte[0]);
    }

    private Hit hit(
            Candidate candidate,
            Account account,
            Map<String, Double> numbers,
            double confidence,
            List<String> doubts)
            throws IOException {
        Said best = Said.in(reader, candidate.document());
        Set<String> sources = new LinkedHashSet<>(best.sources());
        for (int other : candidate.documents()) {
            if (other != candidate.document()) {
                sources.addAll(Said.in(reader, other).sources());
            }
        }
        return new Hit(
                best.entry(),
                best.question(),
                best.answer(),
                List.copyOf(sources),
                confidence,
                account.matched(),
                account.unmatched(),
                doubts,
                numbers);
    }
}
