package vestovoy.simulator;

import java.util.List;

/// VK's numbers for what is wrong with something that is reported.
final class Reasons {
    /// Those of a wall.
    static final List<Integer> WALL = List.of(0, 1, 2, 3, 4, 5, 6, 8, 11);

    private Reasons() {}

    /// @param required whether it must be given; else it is 0, spam
    /// @throws VkError 100 when it is none of these
    static long of(Parameters given, List<Integer> allowed, boolean required) {
        long reason = required ? given.number("reason") : given.number("reason", 0);
        if (!allowed.contains(Math.clamp(reason, -1, Integer.MAX_VALUE))) {
            throw VkError.parameter("reason is invalid");
        }
        return reason;
    }
}
