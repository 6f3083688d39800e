package vestovoy.vk;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import vestovoy.community.Author;
import vestovoy.community.Channel;
import vestovoy.community.Post;
import vestovoy.community.PostKey;
import vestovoy.intake.Event;
import vestovoy.intake.Meaning;
import vestovoy.intake.Watched;

/// A quiet community behind a stub, which has been read back before, a minute ago.
abstract class ReadBack {
    static final long NOW = 1_800_000_000L;
    static final long OVERLAP = 600;
    static final String SOURCE = "reconcile/" + Stub.GROUP;
    static final long OWNER = -Stub.GROUP;
    static final String NOTHING = "{\"count\":0,\"items\":[]}";

    final FakeInbox inbox = new FakeInbox();
    final FakeRereading rereading = new FakeRereading();
    final Stub stub = new Stub();
    final Vk vk = stub.hurried();
    final AtomicReference<Instant> clock = new AtomicReference<>(Instant.ofEpochSecond(NOW));
    final Reconcile reconcile = vk.reconcile(inbox, rereading, this::now);

    Instant now() {
        return requireNonNull(clock.get());
    }

    void at(long second) {
        clock.set(Instant.ofEpochSecond(second));
    }

    @BeforeEach
    void aQuietCommunity() {
        for (String list :
                List.of(
                        "board.getTopics",
                        "wall.get",
                        "messages.getConversations",
                        "photos.getAllComments",
                        "video.get",
                        "market.get")) {
            stub.answers(list, NOTHING);
        }
        inbox.positions.put(SOURCE, Long.toString(NOW - 60));
        inbox.positions.put(SOURCE + "/first", "0");
    }

    @AfterEach
    void stop() {
        vk.close();
        stub.close();
    }

    static String comment(long id, long author, long date, String text) {
        return comment(id, author, date, text, "");
    }

    static String comment(long id, long author, long date, String text, String more) {
        return "{\"id\":%d,\"from_id\":%d,\"date\":%d,\"text\":\"%s\"%s}"
                .formatted(id, author, date, text, more);
    }

    static String list(String... items) {
        return "{\"count\":%d,\"items\":[%s]}".formatted(items.length, String.join(",", items));
    }

    /// An old post of the community's with so many comments.
    static String post(long id, int comments) {
        return "{\"id\":%d,\"owner_id\":%d,\"from_id\":%d,\"date\":1,\"text\":\"П\",\"comments\":{\"count\":%d}}"
                .formatted(id, OWNER, OWNER, comments);
    }

    /// A wall with one old post of the community's, that has comments.
    void wallOf(String comments) {
        stub.answers("wall.get", list(post(9, 5)));
        stub.answers("wall.getComments", comments);
    }

    List<PostKey> keys() {
        return inbox.events.stream().map(ReadBack::post).map(Post::key).toList();
    }

    static Post post(Event event) {
        return switch (event.meaning()) {
            case Meaning.Edited(Post post) -> post;
            case Meaning.Spoken(Post post, long _) -> post;
            case Meaning.Restored(Post post) -> post;
            case Meaning.Written(Post _), Meaning.Deleted(PostKey _) ->
                    throw new AssertionError(event);
            case Meaning.Noise _, Meaning.Unknown _ -> throw new AssertionError(event);
        };
    }

    static PostKey key(Channel channel, long place, long id) {
        return new PostKey(channel, OWNER, place, id);
    }

    /// A post that waits, as we know it.
    Watched waits(long row, PostKey key, long thread, String text) {
        Watched post =
                new Watched(
                        row,
                        new Post(
                                key,
                                new Author(7, ""),
                                Instant.ofEpochSecond(NOW - 5000),
                                text,
                                List.of(),
                                thread,
                                thread),
                        false,
                        row);
        rereading.watched.add(post);
        return post;
    }

    /// How many calls were made in all.
    int calls() {
        return stub.all().size();
    }
}
