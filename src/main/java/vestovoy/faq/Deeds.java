package vestovoy.faq;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What was done with posts, against what people say should be done.
///
/// @param expecting how many posts say what is right
/// @param acceptable how many of them got something that is
/// @param kinds the same by the posts' kind
/// @param confusion how often each verdict was given, by the first one that was expected
/// @param verdicts how often each verdict was given, by the posts' kind
public record Deeds(
        int expecting,
        int acceptable,
        Map<String, Count> kinds,
        Map<String, Map<String, Integer>> confusion,
        Map<String, Map<String, Integer>> verdicts) {
    public Deeds {
        kinds = Map.copyOf(kinds);
        confusion = Map.copyOf(confusion);
        verdicts = Map.copyOf(verdicts);
    }

    /// One post and the code of its verdict.
    public record Deed(LabelledPost post, String verdict) {}

    /// Of one kind.
    public record Count(int expecting, int acceptable) {
        Count plus(boolean right) {
            return new Count(expecting + 1, acceptable + (right ? 1 : 0));
        }
    }

    /// Judges what was done; posts without an expectation are left out.
    public static Deeds of(List<Deed> deeds) {
        Map<String, Count> kinds = new TreeMap<>();
        Map<String, Map<String, Integer>> confusion = new TreeMap<>();
        Map<String, Map<String, Integer>> verdicts = new TreeMap<>();
        List<Deed> expecting = new ArrayList<>(deeds);
        expecting.removeIf(deed -> deed.post().expect().isEmpty());
        int acceptable = 0;
        for (Deed deed : expecting) {
            boolean right = deed.post().expect().contains(deed.verdict());
            acceptable += right ? 1 : 0;
            kinds.merge(
                    deed.post().kind(), new Count(0, 0).plus(right), (sum, _) -> sum.plus(right));
            verdicts.computeIfAbsent(deed.post().kind(), _ -> new TreeMap<>())
                    .merge(deed.verdict(), 1, Integer::sum);
            confusion
                    .computeIfAbsent(deed.post().expect().getFirst(), _ -> new TreeMap<>())
                    .merge(deed.verdict(), 1, Integer::sum);
        }
        return new Deeds(expecting.size(), acceptable, kinds, confusion, verdicts);
    }

    /// The share of the kind that got the fewest acceptable ones; 0 when none says what is.
    public double least() {
        return kinds.values().stream()
                .mapToDouble(count -> (double) count.acceptable() / count.expecting())
                .min()
                .orElse(0);
    }

    /// The share of posts that got something acceptable; 0 when none says what is.
    public double share() {
        return expecting == 0 ? 0 : (double) acceptable / expecting;
    }
}
