package vestovoy.faq;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/// A first candidate with what spoke for it, and whether people say that it is right.
///
/// @param post which post it was found for; equal posts are never parted
/// @param evidence the numbers of [Hit#evidence]
/// @param right whether it answers the post
public record Example(String post, Map<String, Double> evidence, boolean right) {
    public Example {
        requireNonNull(post, "post");
        evidence = Map.copyOf(evidence);
    }
}
