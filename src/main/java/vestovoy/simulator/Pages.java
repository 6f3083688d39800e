package vestovoy.simulator;

import java.util.List;

/// Cutting lists as VK's `offset`, `count` and `start_comment_id` say.
final class Pages {
    /// The most that most of VK's methods give at once.
    static final int PAGE = 100;

    private Pages() {}

    /// A part of a list; empty when it begins behind the end.
    static <T> List<T> page(List<T> all, long offset, int count) {
        if (offset < 0) {
            throw VkError.parameter("offset should be positive");
        }
        int from = (int) Math.min(offset, all.size());
        return all.subList(from, Math.min(all.size(), from + count));
    }

    /// Where a page of comments begins: at `start_comment_id`, moved by `offset`, which may be
    /// negative then.
    ///
    /// @throws VkError this one, when the comment is not there
    static long start(List<Item> all, Parameters given, int absent) {
        long offset = given.number("offset", 0);
        long first = given.number("start_comment_id", 0);
        if (first == 0) {
            return offset;
        }
        for (int index = 0; index < all.size(); index++) {
            if (all.get(index).id() == first) {
                return Math.max(0, index + offset);
            }
        }
        throw VkError.plain(absent);
    }
}
