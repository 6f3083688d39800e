package vestovoy.intake;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/// What became of everything, in one snapshot of the database, so that the relations hold exactly:
///
/// - `received = undecided + answered + people + hidden + ignored`
/// - `replies = planned + sending + unsure + sent + withdrawn + refused + unknown` (the keys of
///   `replies`)
/// - `acts = planned + doing + unsure + done + withdrawn + refused + unknown` (the keys of `acts`)
/// - `cases = open + answered + dismissed + closed` (the keys of `cases`)
///
/// @param events events kept, by what they meant: written, edited, deleted, restored, spoken,
///   noise, unknown
/// @param posts posts by state: undecided, answered, people, hidden, ignored
/// @param replies replies by state
/// @param acts acts by state
/// @param cases cases by state
public record Tally(
        Map<String, Long> events,
        Map<String, Long> posts,
        Map<String, Long> replies,
        Map<String, Long> acts,
        Map<String, Long> cases) {
    public Tally {
        events = Map.copyOf(requireNonNull(events, "events"));
        posts = Map.copyOf(requireNonNull(posts, "posts"));
        replies = Map.copyOf(requireNonNull(replies, "replies"));
        acts = Map.copyOf(requireNonNull(acts, "acts"));
        cases = Map.copyOf(requireNonNull(cases, "cases"));
    }

    /// All posts ever received.
    public long received() {
        return posts.values().stream().mapToLong(Long::longValue).sum();
    }

    /// Posts in one state, 0 when none.
    public long posts(String state) {
        return posts.getOrDefault(state, 0L);
    }

    /// Acts in one state, 0 when none.
    public long acts(String state) {
        return acts.getOrDefault(state, 0L);
    }

    /// Replies in one state, 0 when none.
    public long replies(String state) {
        return replies.getOrDefault(state, 0L);
    }
}
