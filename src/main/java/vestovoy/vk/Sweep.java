package vestovoy.vk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// How far posts elsewhere have been read by one query, page by page back from the newest. Seconds
/// of the epoch throughout.
///
/// @param first nothing is read behind it: what was written before the installation is not ours to
///   answer
/// @param asked when VK was last asked, 0 when never
/// @param newest the newest post of all whole sweeps
/// @param ahead the newest post, this sweep's among them
/// @param read how many posts this sweep has read
/// @param next VK's mark of the next page, empty when a sweep begins
record Sweep(long first, long asked, long newest, long ahead, int read, String next) {
    /// What VK finds may come to its lists late, by an unknown time; what is read again changes
    /// nothing.
    static final Duration OVERLAP = Duration.ofHours(1);

    private static final int PARTS = 6;

    static Sweep begin(Instant now) {
        long second = now.getEpochSecond();
        return new Sweep(second, 0, second, second, 0, "");
    }

    /// The earliest post that is wanted.
    long since() {
        return Math.max(first, newest - OVERLAP.toSeconds());
    }

    /// The same after a call that brought nothing. Begun anew, since a mark may have run out.
    Sweep asked(Instant now) {
        return new Sweep(first, now.getEpochSecond(), newest, ahead, 0, "");
    }

    /// The same after a page that another follows.
    Sweep page(List<JsonNode> posts, String nextPage, Instant now) {
        return new Sweep(
                first,
                now.getEpochSecond(),
                newest,
                newestOf(posts, now),
                read + posts.size(),
                nextPage);
    }

    /// The same after the last page.
    Sweep done(List<JsonNode> posts, Instant now) {
        long seen = newestOf(posts, now);
        return new Sweep(first, now.getEpochSecond(), seen, seen, 0, "");
    }

    /// By VK's own clock, but never beyond ours: one odd date must not hide what comes.
    private long newestOf(List<JsonNode> posts, Instant now) {
        long seen = ahead;
        for (JsonNode post : posts) {
            seen = Math.max(seen, Math.min(Fields.number(post, "date"), now.getEpochSecond()));
        }
        return seen;
    }

    /// As the inbox keeps it, for [#of].
    String position() {
        return "%d %d %d %d %d %s".formatted(first, asked, newest, ahead, read, next);
    }

    /// @throws IllegalArgumentException when this is no position of ours
    static Sweep of(String position) {
        String[] parts = position.split(" ", PARTS);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("not a position of a search: '" + position + "'");
        }
        return new Sweep(
                Long.parseLong(parts[0]),
                Long.parseLong(parts[1]),
                Long.parseLong(parts[2]),
                Long.parseLong(parts[3]),
                Integer.parseInt(parts[4]),
                parts[5]);
    }
}
