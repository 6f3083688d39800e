package vestovoy.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vestovoy.community.Channel;
import vestovoy.community.Markup;
import vestovoy.community.PostKey;

/// Who did what: the customers' posts and the bot's effects, so that what was lost or doubled can
/// be counted.
final class Deeds {
    private record Letter(long peer, long random) {}

    private final List<Effect> effects = new ArrayList<>();
    private final Map<PostKey, String> written = new LinkedHashMap<>();
    private final Map<Letter, PostKey> letters = new HashMap<>();
    private final long own;
    private int lines;

    /// @param own the community's id, negative
    Deeds(long own) {
        this.own = own;
    }

    void written(Item item, Origin origin) {
        if (origin.byApi()) {
            effects.add(
                    new Effect(
                            origin.method(),
                            origin.key(),
                            answered(item),
                            item.key(),
                            item.post().text(),
                            item.post().writtenAt()));
        } else if (item.author() != own && mayBeHeard(item)) {
            written.put(item.key(), origin.line());
        }
        if (!origin.line().isEmpty()) {
            lines++;
        }
        if (item.author() < 0 && item.random() != 0) {
            letters.put(new Letter(item.place(), item.random()), item.key());
        }
    }

    /// Comments to strangers' posts come by no road of VK's: nobody can miss them.
    private boolean mayBeHeard(Item item) {
        return item.owner() == own || item.in(Channel.MENTION);
    }

    /// Something was deleted, restored or reported.
    ///
    /// @param text a report's reason, else empty
    void done(Origin origin, PostKey key, String text, Instant at) {
        if (origin.byApi()) {
            effects.add(new Effect(origin.method(), "", Optional.empty(), key, text, at));
        }
    }

    private static Optional<PostKey> answered(Item item) {
        Optional<PostKey> parent = item.post().parent();
        if (parent.isPresent() || !item.in(Channel.BOARD_COMMENT)) {
            return parent;
        }
        return Markup.addressee(item.post().text())
                .filter(mark -> mark.comment() > 0)
                .map(mark -> item.key().beside(mark.comment()));
    }

    List<Effect> effects() {
        return List.copyOf(effects);
    }

    /// The customers' posts, oldest first, each with the crowd's line that it is.
    Map<PostKey, String> written() {
        return written;
    }

    /// How many lines the crowd has written.
    int lines() {
        return lines;
    }

    /// The community's message to a peer with this `random_id`.
    Optional<PostKey> letter(long peer, long random) {
        return Optional.ofNullable(letters.get(new Letter(peer, random)));
    }
}
