package vestovoy.triage;

import java.util.List;
import vestovoy.community.PostKey;

/// Which of several wordings a post gets: always the same one, so that a retry says what was said
/// before and a replay can be repeated.
///
/// Steps of the golden ratio spread: posts whose numbers lie one to four apart, as neighbours on a
/// wall with the bot's replies between them, hardly ever get the same one of four.
final class Variety {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final long PRIME = 1_000_003;

    private Variety() {}

    /// @param all not empty
    static <T> T of(List<T> all, PostKey key) {
        long place = (key.owner() * PRIME + key.place()) * PRIME + key.channel().code().hashCode();
        long turn = (key.id() + Long.reverse(place) % PRIME) * GOLDEN;
        return all.get((int) Math.unsignedMultiplyHigh(turn, all.size()));
    }
}
