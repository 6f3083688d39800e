package vestovoy.faq;

/// A first candidate that was judged.
///
/// @param confidence what was said of it, 0..1
/// @param right whether it answers
public record Judged(double confidence, boolean right) {}
