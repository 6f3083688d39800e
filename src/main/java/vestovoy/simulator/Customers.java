package vestovoy.simulator;

import java.util.List;
import java.util.Optional;
import vestovoy.community.Channel;
import vestovoy.community.PostKey;

/// The people of the community: what they do in VK itself, without the API. Safe for threads.
///
/// A person or a place that does not exist is an [IllegalArgumentException].
public final class Customers {
    private final World world;

    Customers(World world) {
        this.world = world;
    }

    /// Everybody of the archive, by id.
    public List<Person> all() {
        return world.archive().people().values().stream()
                .filter(person -> person.id() != World.ADMIN.id())
                .toList();
    }

    /// Writes on the wall.
    ///
    /// @param attached kinds of attachments, as `photo`
    public PostKey post(long author, String text, String... attached) {
        return write(Draft.of(Channel.WALL_POST, 0, author, text).with(List.of(attached)));
    }

    /// Comments a wall post.
    public PostKey comment(long author, long post, String text, String... attached) {
        requirePlace(world.items().wallPost(post).isPresent(), "wall post", post);
        return write(Draft.of(Channel.WALL_COMMENT, post, author, text).with(List.of(attached)));
    }

    /// Writes in a discussion.
    public PostKey discuss(long author, long topic, String text, String... attached) {
        requirePlace(
                world.archive().topics().stream().anyMatch(known -> known.id() == topic),
                "discussion",
                topic);
        return write(Draft.of(Channel.BOARD_COMMENT, topic, author, text).with(List.of(attached)));
    }

    /// Writes to the community.
    public PostKey message(long author, String text, String... attached) {
        return write(Draft.of(Channel.MESSAGE, author, author, text).with(List.of(attached)));
    }

    /// Answers somebody's comment, with the mark that VK puts before the text.
    public PostKey answer(long author, PostKey comment, String text) {
        return write(answering(author, comment, text));
    }

    /// Somebody of the staff answers in VK itself, in the community's name: a comment, or a
    /// message.
    public PostKey staffAnswer(PostKey to, String text) {
        return world.write(answering(world.owner(), to, text), Origin.staff(World.ADMIN.id()))
                .key();
    }

    /// Changes the text of what somebody wrote.
    ///
    /// @return false when it does not stand
    public boolean edit(PostKey key, String text) {
        return world.edit(key, text);
    }

    /// Takes it away, by the author's own hand.
    ///
    /// @return false when it does not stand
    public boolean delete(PostKey key) {
        synchronized (world) {
            Optional<Item> item = world.items().find(key);
            return item.isPresent() && world.delete(key, item.get().author(), Origin.PERSON);
        }
    }

    /// Brings it back.
    ///
    /// @return false when it was not deleted
    public boolean restore(PostKey key) {
        return world.restore(key, Origin.PERSON);
    }

    private Draft answering(long author, PostKey to, String text) {
        Item target =
                world.items()
                        .find(to)
                        .orElseThrow(() -> new IllegalArgumentException("there is no " + to));
        return switch (to.channel()) {
            case WALL_POST -> Draft.of(Channel.WALL_COMMENT, to.id(), author, text);
            case WALL_COMMENT ->
                    Draft.of(
                                    Channel.WALL_COMMENT,
                                    to.place(),
                                    author,
                                    "[" + name(target.author(), "") + "], " + text)
                            .answering(to.id());
            case BOARD_COMMENT -> {
                String mark = ":bp" + world.owner() + "_" + to.id();
                yield Draft.of(
                        Channel.BOARD_COMMENT,
                        to.place(),
                        author,
                        "[" + name(target.author(), mark) + "], " + text);
            }
            case MESSAGE -> Draft.of(Channel.MESSAGE, to.place(), author, text).answering(to.id());
            case PHOTO_COMMENT, VIDEO_COMMENT, MARKET_COMMENT, MENTION ->
                    throw new IllegalArgumentException("nobody writes there: " + to);
        };
    }

    private String name(long author, String mark) {
        if (author < 0) {
            return "club" + -author + mark + "|" + world.archive().name();
        }
        Person person = world.archive().people().get(author);
        return "id" + author + mark + "|" + (person == null ? "" : person.first());
    }

    private PostKey write(Draft draft) {
        if (!world.archive().people().containsKey(draft.author())) {
            throw new IllegalArgumentException("nobody has the id " + draft.author());
        }
        if (draft.text().isBlank() && draft.attached().isEmpty()) {
            throw new IllegalArgumentException("nothing is said");
        }
        return world.write(draft, Origin.PERSON).key();
    }

    private static void requirePlace(boolean there, String what, long id) {
        if (!there) {
            throw new IllegalArgumentException("there is no " + what + " " + id);
        }
    }
}
