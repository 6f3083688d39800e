package vestovoy.triage;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import vestovoy.community.Channel;
import vestovoy.community.Post;

/// How far the bot may go by itself with each post: the strictest of all that apply to it.
///
/// @param general for everything
/// @param communities by the community's id, positive
/// @param channels by where a post was written
/// @param rules by the ids of the rules that decide; how far the rest of a rulebook may go is its
///   own matter ([Rulebook])
public record Modes(
        Mode general,
        Map<Long, Mode> communities,
        Map<Channel, Mode> channels,
        Map<String, Mode> rules) {
    /// A mode with what asks for it.
    ///
    /// @param by the setting, as `bot.channels: message`
    public record Held(Mode mode, String by) {
        public Held {
            requireNonNull(mode, "mode");
            requireNonNull(by, "by");
        }

        private Held stricter(Held other) {
            return other.mode().compareTo(mode) < 0 ? other : this;
        }
    }

    public Modes {
        requireNonNull(general, "general");
        communities = Map.copyOf(communities);
        channels = Map.copyOf(channels);
        rules = Map.copyOf(rules);
    }

    /// One mode for everything.
    public static Modes all(Mode mode) {
        return new Modes(mode, Map.of(), Map.of(), Map.of());
    }

    /// How far it may go with a post, whatever rule decides.
    public Held of(Post post) {
        long community = post.key().community();
        Channel channel = post.key().channel();
        return new Held(general, "bot.mode")
                .stricter(held(communities, community, "the mode of community " + community))
                .stricter(held(channels, channel, "bot.channels: " + channel.code()));
    }

    /// How far it may go with a post that a rule decided.
    public Held of(Post post, String rule) {
        return of(post).stricter(held(rules, rule, "bot.rules: " + rule));
    }

    private static <K> Held held(Map<K, Mode> modes, K key, String by) {
        return new Held(modes.getOrDefault(key, Mode.AUTO), by);
    }
}
