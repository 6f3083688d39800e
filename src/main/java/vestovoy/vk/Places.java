package vestovoy.vk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vestovoy.intake.Rereading;

/// Chooses which places of a list (wall posts, topics, videos, goods, long threads) are read in a
/// round, by what the list says of each and what it said before. Used once.
///
/// In this order:
///
/// 1. Places that moved: the list says something else than before.
/// 2. Places that moved a while ago and were read in haste: VK's comments may lag behind its
///    counts, so each move is read a second time when [Span#OVERLAP] has passed.
/// 3. Places of which VK showed fewer comments than it counted: the missing ones may still come.
///    Some never do (VK counts what is deleted or hidden too), so each waiting is longer than the
///    one before, and after [#TRUSTED] nothing more is awaited.
/// 4. After lost events, every place that moved within a day: one comment gone and one come leave
///    the count as it was.
/// 5. Places never read, only so many in one round.
/// 6. A few of the others, the ones read longest ago first, for the same reason as 4; of places of
///    which the list says nothing, more.
final class Places {
    /// How many places are read for the first time in one round: each costs a call at least, and
    /// calls come three a second.
    static final int FIRST = 100;

    private static final int DOUBTED = 5;

    private static final Duration TRUSTED = Duration.ofHours(6);

    /// A place that lags is read again when its move is so many times as old as at the last
    /// reading.
    private static final int PATIENCE = 3;

    /// The list of goods says nothing of comments: this is how many goods are read in one round.
    private static final int UNTOLD = 50;

    private static final Duration LATELY = Duration.ofDays(1);

    private final Rereading rereading;
    private final String list;
    private final Span span;
    private final int firsts;
    private final Map<Long, Mark> marks = new HashMap<>();

    /// A place to read.
    ///
    /// @param told what the list says of it now
    /// @param since the second back to which it is to be read
    record Place(long id, String told, long since) {}

    /// @param firsts how many places are read for the first time in one round
    Places(Rereading rereading, String list, Span span, int firsts) {
        this.rereading = rereading;
        this.list = list;
        this.span = span;
        this.firsts = firsts;
        rereading
                .marks(list)
                .forEach((place, text) -> Mark.of(text).ifPresent(mark -> marks.put(place, mark)));
    }

    /// The places to read now.
    ///
    /// @param told what the list says of each, in the list's order; `0` where nothing was ever
    ///   written, empty where it does not say
    List<Place> due(Map<Long, String> told) {
        List<Long> due = new ArrayList<>();
        List<Long> unseen = new ArrayList<>();
        List<Long> quiet = new ArrayList<>();
        told.forEach((place, word) -> {
            Mark mark = marks.get(place);
            if (mark == null) {
                if (!word.equals("0")) {
                    unseen.add(place);
                }
            } else if (moved(mark, word)) {
                due.add(place);
            } else {
                quiet.add(place);
            }
        });
        due.addAll(unseen.subList(0, Math.min(firsts, unseen.size())));
        due.addAll(doubted(quiet));
        return due.stream().map(place -> place(place, told.getOrDefault(place, ""))).toList();
    }

    private Place place(long id, String told) {
        Mark mark = marks.get(id);
        if (mark == null) {
            return new Place(id, told, span.begun().getEpochSecond());
        }
        // What is awaited was written when the place moved, however often it was read since.
        return new Place(id, told, span.after(mark.lags() ? mark.since() : mark.read()));
    }

    private boolean moved(Mark mark, String told) {
        long settled = mark.since() + Span.OVERLAP.toSeconds();
        boolean inHaste = mark.read() < settled && span.second() >= settled;
        boolean lately = mark.since() >= span.second() - LATELY.toSeconds();
        return !mark.told().equals(told) || inHaste || awaited(mark) || (span.thorough() && lately);
    }

    private boolean awaited(Mark mark) {
        long age = span.second() - mark.since();
        return mark.lags()
                && age > PATIENCE * (mark.read() - mark.since())
                && age <= TRUSTED.toSeconds();
    }

    private List<Long> doubted(List<Long> quiet) {
        List<Long> longestAgo =
                quiet.stream().sorted(Comparator.comparingLong(this::read)).toList();
        List<Long> doubted =
                new ArrayList<>(longestAgo.stream().filter(this::untold).limit(UNTOLD).toList());
        longestAgo.stream()
                .filter(place -> !untold(place))
                .filter(place -> read(place) <= span.second() - TRUSTED.toSeconds())
                .limit(DOUBTED)
                .forEach(doubted::add);
        return doubted;
    }

    private long read(long place) {
        Mark mark = marks.get(place);
        return mark == null ? 0 : mark.read();
    }

    private boolean untold(long place) {
        Mark mark = marks.get(place);
        return mark == null || mark.told().isEmpty();
    }

    /// Whether one of these was last read with comments missing.
    boolean lag(Set<Long> places) {
        return places.stream().map(marks::get).anyMatch(mark -> mark != null && mark.lags());
    }

    /// A place was read, and what was found is in the inbox.
    void read(Place place) {
        read(place, false);
    }

    /// A place was read, and what was found is in the inbox.
    ///
    /// @param lags whether VK showed fewer comments than it counted
    void read(Place place, boolean lags) {
        Mark before = marks.get(place.id());
        long since =
                before != null && before.told().equals(place.told())
                        ? before.since()
                        : span.second();
        Mark mark = new Mark(place.told(), since, span.second(), lags);
        marks.put(place.id(), mark);
        rereading.mark(list, Map.of(place.id(), mark.toString()));
    }
}
