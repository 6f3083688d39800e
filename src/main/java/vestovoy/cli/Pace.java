package vestovoy.cli;

import java.util.List;

/// How long single calls took, in milliseconds.
///
/// @param mean of all
/// @param half half of them were no slower
/// @param most ninety-nine of a hundred were no slower
record Pace(double mean, double half, double most) {
    private static final double NANOS = 1e6;

    /// @param nanos one number a call; none gives zeros
    static Pace of(List<Long> nanos) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return new Pace(
                sorted.stream().mapToLong(Long::longValue).average().orElse(0) / NANOS,
                at(sorted, 0.5),
                at(sorted, 0.99));
    }

    private static double at(List<Long> sorted, double share) {
        int place = (int) Math.ceil(share * sorted.size()) - 1;
        return sorted.isEmpty() ? 0 : sorted.get(Math.max(0, place)) / NANOS;
    }
}
