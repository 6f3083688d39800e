package vestovoy.vk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import vestovoy.intake.Event;
import vestovoy.intake.Watched;

/// Says what became of watched posts by what a list shows. Used once.
///
/// A post that VK shows as deleted is gone. One that a list merely does not show is gone when a
/// second look, a minute later at the least, does not find it either: lists lag, and move while
/// their pages are read.
final class Judging {
    static final Duration SECOND_LOOK = Duration.ofMinutes(1);

    private final Scan scan;
    private final String list;
    private final Map<Long, String> missing;

    Judging(Scan scan) {
        this.scan = scan;
        this.list = scan.ledger().name("missing");
        this.missing = new HashMap<>(scan.ledger().rereading().marks(list));
    }

    /// Whether a post was missing at an earlier look.
    boolean doubts(Watched post) {
        return missing.containsKey(post.id());
    }

    /// Judges posts of one place and keeps what is found.
    void judge(Collection<Watched> posts, Sight sight) {
        List<Event> events = new ArrayList<>();
        Map<Long, String> marks = new HashMap<>();
        for (Watched post : posts) {
            var channel = post.post().key().channel();
            long id = post.post().key().id();
            sight.item(channel, id).ifPresent(item -> seen(post, item, events, marks));
            if (sight.misses(channel, id)) {
                absent(post, events, marks);
            }
        }
        scan.keep(events);
        remember(marks);
    }

    private void seen(Watched post, JsonNode item, List<Event> events, Map<Long, String> marks) {
        boolean stands = !Fields.flag(item, "deleted") && !Fields.flag(item, "is_deleted");
        if (stands) {
            Changes.found(post, item).ifPresent(events::add);
        } else if (!post.deleted()) {
            events.add(Changes.gone(post, item));
        }
        if (doubts(post)) {
            marks.put(post.id(), "");
        }
    }

    private void absent(Watched post, List<Event> events, Map<Long, String> marks) {
        if (post.deleted()) {
            return;
        }
        long now = scan.span().second();
        if (!doubts(post)) {
            marks.put(post.id(), Long.toString(now));
        } else if (Long.parseLong(missing.getOrDefault(post.id(), "0"))
                <= now - SECOND_LOOK.toSeconds()) {
            events.add(Changes.gone(post, MissingNode.getInstance()));
            marks.put(post.id(), "");
        }
    }

    /// Forgets doubts about posts that are watched no longer.
    void forget(Collection<Watched> watched) {
        Set<Long> known = watched.stream().map(Watched::id).collect(Collectors.toSet());
        Set<Long> gone = new HashSet<>(missing.keySet());
        gone.removeAll(known);
        remember(gone.stream().collect(Collectors.toMap(id -> id, _ -> "")));
    }

    private void remember(Map<Long, String> marks) {
        if (!marks.isEmpty()) {
            scan.ledger().rereading().mark(list, marks);
            missing.putAll(marks);
            missing.values().removeIf(String::isEmpty);
        }
    }
}
