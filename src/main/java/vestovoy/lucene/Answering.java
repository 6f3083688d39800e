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
import vestovoy.faq.Calibration;
import vestovoy.faq.Hit;
import vestovoy.faq.Meaning;

/// From a customer's text to candidates that can explain themselves, in one generation. Safe for
/// many threads.
final class Answering {
    private final DirectoryReader reader;
    private final Lexicon lexicon;
    private final Neighbours neighbours;
    private final RelatedWords related;
    private final Meaning meaning;
    private final Repair repair;
    private final Finder finder;

    Answering(DirectoryReader reader, Lexicon lexicon, RelatedWords related, Meaning meaning) {
        this.reader = reader;
        this.lexicon = lexicon;
        this.related = related;
        this.meaning = meaning;
        neighbours = new Neighbours(lexicon);
        repair = new Repair(lexicon, reader);
        finder = new Finder(reader, lexicon, neighbours);
    }

    List<Hit> hits(String text, int count, Calibration calibration) throws IOException {
        Words words = repair.read(text);
        Asked asked = new Asked(words, lexicon, neighbours, related);
        byte[] vector = Vectors.packed(vector(words));
        List<Candidate> candidates = finder.find(asked, vector);
        Evidence evidence = new Evidence(asked, lexicon, candidates);
        Comparison comparison = new Comparison(asked, lexicon);
        List<Hit> hits = new ArrayList<>();
        double ceiling = 1;
        for (int rank = 0; rank < Math.min(count, candidates.size()); rank++) {
            Candidate candidate = candidates.get(rank);
            compareAgain(candidate.document(), comparison);
            Account account = new Account(asked, comparison, lexicon, related);
            Map<String, Double> numbers = evidence.of(rank, account.unmet(), account.strangers());
            ceiling = Math.min(ceiling, calibration.confidence(numbers));
            hits.add(hit(candidate, account, numbers, ceiling));
        }
        return hits;
    }

    /// The program's own model takes the words as they were read; others read their text.
    private float[] vector(Words words) {
        return meaning instanceof Paraphrases own
                ? own.vector(words.businesslike())
                : meaning.question(words.text());
    }

    /// Fills the comparison with a candidate's words once more, to tell which of them met.
    private void compareAgain(int document, Comparison comparison) throws IOException {
        List<LeafReaderContext> leaves = reader.leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        new Stored(leaf.reader(), false).compare(document - leaf.docBase, comparison, new byte[0]);
    }

    private Hit hit(
            Candidate candidate, Account account, Map<String, Double> numbers, double confidence)
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
                List.of(),
                numbers);
    }
}
