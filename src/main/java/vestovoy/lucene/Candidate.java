package vestovoy.lucene;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// An answer that was found, with the phrasing that matched best and the sources of all entries
/// that say the same.
final class Candidate {
    private final String entry;
    private final String question;
    private final String answer;
    private final double score;
    private final Set<String> sources = new LinkedHashSet<>();
    private double votes;

    Candidate(String entry, String question, String answer, double score) {
        this.entry = entry;
        this.question = question;
        this.answer = answer;
        this.score = score;
    }

    /// Another document says the same answer.
    void join(List<String> moreSources, double vote) {
        sources.addAll(moreSources);
        votes += vote;
    }

    String entry() {
        return entry;
    }

    String question() {
        return question;
    }

    String answer() {
        return answer;
    }

    /// The score of its best phrasing.
    double score() {
        return score;
    }

    List<String> sources() {
        return List.copyOf(sources);
    }

    /// What all its documents together weigh, the best document of all as 1.
    double votes() {
        return votes;
    }
}
