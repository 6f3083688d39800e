package vestovoy.vk;

import com.vk.api.sdk.queries.messages.MessagesGetHistoryQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vestovoy.community.PostKey;

/// Reads back what stands around a message, newest first.
final class Mailbox {
    private static final int PAGE = 50;
    private static final int MOST_PAGES = 4;

    private final Caller caller;

    Mailbox(Caller caller) {
        this.caller = caller;
    }

    Around around(PostKey key) {
        List<Line> lines = new ArrayList<>();
        for (int offset = 0; offset < MOST_PAGES * PAGE; offset += PAGE) {
            Answer page = page(key.place(), offset);
            if (!(page instanceof Answer.Ok ok)) {
                return Around.Blind.of(page);
            }
            List<JsonNode> items = Fields.each(ok.response(), "items");
            items.forEach(item -> lines.add(Line.message(item, caller.access().owner())));
            boolean reached = lines.stream().anyMatch(line -> line.id() <= key.id());
            if (reached || items.size() < PAGE) {
                return seen(key, lines);
            }
        }
        return new Around.Blind("too-long");
    }

    private Answer page(long peer, int offset) {
        return caller.call(first(peer).offset(offset));
    }

    /// The call that looking at a conversation begins with.
    MessagesGetHistoryQuery first(long peer) {
        return caller.vk()
                .messages()
                .getHistory(Anyone.GROUP)
                .peerId(peer)
                .groupId(caller.access().group())
                .count(PAGE);
    }

    private Around seen(PostKey key, List<Line> lines) {
        Optional<Line> target = lines.stream().filter(line -> line.id() == key.id()).findFirst();
        List<Line> voices =
                lines.stream()
                        .filter(line -> line.id() > key.id())
                        .filter(line -> line.author() == caller.access().owner())
                        .toList();
        boolean followed = lines.stream().anyMatch(line -> line.id() > key.id());
        return target.<Around>map(line -> new Around.Seen(line, voices, false, followed))
                .orElseGet(Around.Gone::new);
    }
}
