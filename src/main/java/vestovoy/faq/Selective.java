package vestovoy.faq;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/// How many posts could be answered by the first candidate's confidence alone.
///
/// @param posts of how many
/// @param observed the largest share of posts that is answered while at least as many of the
///   answers are right as the promise says, looking at the answers themselves: what a search can
///   reach at best, and too good to be promised
/// @param promised the share that is answered when the threshold is chosen on one half of the posts
///   by the promise's exact test, and used on the other; each half serves the other
/// @param precision the share of these answers that is right; 0 when there is none
/// @param thresholds the two that were chosen; fewer when half of the posts could not show one
public record Selective(
        int posts, double observed, double promised, double precision, List<Double> thresholds) {
    public Selective {
        thresholds = List.copyOf(thresholds);
    }

    /// @param judged the first candidates of the posts that have one, in the posts' order
    /// @param posts how many there are, those without a candidate too
    public static Selective of(List<Judged> judged, int posts, Promise promise) {
        List<List<Judged>> halves = List.of(new ArrayList<>(), new ArrayList<>());
        for (int at = 0; at < judged.size(); at++) {
            halves.get(at % 2).add(judged.get(at));
        }
        int answered = 0;
        int wrong = 0;
        List<Double> thresholds = new ArrayList<>();
        for (int half = 0; half < 2; half++) {
            OptionalDouble chosen = Choosing.choose(halves.get(half), promise).threshold();
            if (chosen.isPresent()) {
                Choosing.Above above =
                        Choosing.Above.of(halves.get(1 - half), chosen.getAsDouble());
                answered += above.all();
                wrong += above.wrong();
                thresholds.add(chosen.getAsDouble());
            }
        }
        return new Selective(
                posts,
                share(observed(judged, promise), posts),
                share(answered, posts),
                share(answered - wrong, answered),
                thresholds);
    }

    /// Ties stand or fall together.
    private static int observed(List<Judged> judged, Promise promise) {
        List<Judged> surest = new ArrayList<>(judged);
        surest.sort(Comparator.comparingDouble(Judged::confidence).reversed());
        int right = 0;
        int most = 0;
        for (int at = 0; at < surest.size(); at++) {
            right += surest.get(at).right() ? 1 : 0;
            boolean tied =
                    at + 1 < surest.size()
                            && surest.get(at + 1).confidence() == surest.get(at).confidence();
            if (!tied && right >= (1 - promise.wrongAtMost()) * (at + 1)) {
                most = at + 1;
            }
        }
        return most;
    }

    private static double share(int part, int all) {
        return all == 0 ? 0 : (double) part / all;
    }
}
