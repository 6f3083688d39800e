package vestovoy.console;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// What cannot be done in a community for want of a token, for people to see.
///
/// @param community what it is called; empty when there is only one
/// @param tokens the kinds of which one would be enough: `service`, `user`
/// @param features codes of what is lost, each with its words under `feature.` in the messages
public record Shortfall(String community, List<String> tokens, List<String> features) {
    public Shortfall {
        requireNonNull(community, "community");
        tokens = List.copyOf(tokens);
        features = List.copyOf(features);
    }

    /// Those there are; none where the application supplies none.
    @FunctionalInterface
    public interface Now {
        List<Shortfall> shortfalls();
    }
}
