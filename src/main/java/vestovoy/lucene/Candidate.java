package vestovoy.lucene;

import java.util.ArrayList;
import java.util.List;

/// An answer that was found: its best document, and all others that say the same.
final class Candidate {
    private final Finder.Compared best;
    private final List<Integer> documents = new ArrayList<>();
    private final List<Double> votesOfEach = new ArrayList<>();
    private double votes;

    Candidate(Finder.Compared best) {
        this.best = best;
    }

    /// A document says this answer; the best one does first.
    void join(Finder.Compared document, double vote) {
        documents.add(document.document());
        votesOfEach.add(vote);
        votes += vote;
    }

    /// Its best document.
    int document() {
        return best.document();
    }

    Likeness likeness() {
        return best.likeness();
    }

    /// The score of its best document.
    double score() {
        return best.score();
    }

    /// Its best document, compared.
    Finder.Compared best() {
        return best;
    }

    /// What each of its documents weighs, in their order.
    List<Double> votesOfEach() {
        return votesOfEach;
    }

    /// All its documents, the best first.
    List<Integer> documents() {
        return documents;
    }

    /// What all its documents together weigh, the best document of all as 1.
    double votes() {
        return votes;
    }
}
