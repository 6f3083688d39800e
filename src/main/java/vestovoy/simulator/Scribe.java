package vestovoy.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vestovoy.community.Attachment;
import vestovoy.community.Author;
import vestovoy.community.Channel;
import vestovoy.community.Post;
import vestovoy.community.PostKey;

/// Makes an item of a draft: gives it its number and its place in a thread.
final class Scribe {
    private final Items items;
    private final long own;

    /// @param own the community's id, negative
    Scribe(Items items, long own) {
        this.items = items;
        this.own = own;
    }

    Item item(Draft draft, Instant now) {
        Draft.Spot where = draft.where();
        long owner = where.owner() == 0 ? own : where.owner();
        PostKey key =
                new PostKey(
                        where.channel(),
                        owner,
                        where.place(),
                        items.nextId(where.channel(), owner, where.place()));
        List<Attachment> attachments = new ArrayList<>();
        for (String kind : draft.attached()) {
            String number = key.id() + "" + attachments.size();
            attachments.add(new Attachment(kind, "/photo/" + number + ".svg"));
        }
        Post post =
                new Post(
                        key,
                        new Author(draft.author(), ""),
                        now,
                        draft.text(),
                        attachments,
                        draft.repliesTo(),
                        thread(key, draft.repliesTo()));
        long message = where.channel() == Channel.MESSAGE ? items.nextMessage() : 0;
        return new Item(post, 0, false, message, draft.random(), draft.carried());
    }

    /// The top of the thread that an answer belongs to.
    private long thread(PostKey key, long target) {
        if (!Items.hasThreads(key.channel()) || target == 0) {
            return 0;
        }
        return items.find(key.beside(target))
                .map(found -> found.post().thread() == 0 ? found.id() : found.post().thread())
                .orElseThrow(() -> new IllegalArgumentException("no comment " + target));
    }
}
