package vestovoy.simulator;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vestovoy.community.Channel;
import vestovoy.community.PostKey;

/// The people of the community: what they do in VK itself, without the API. Safe for threads.
///
/// A person or a place that does not exist, or where this person may not write, is an
/// [IllegalArgumentException].
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

    /// Photos, videos and goods, each kind oldest first.
    public List<Exhibit> exhibits() {
        return world.archive().showcase().exhibits();
    }

    /// Other communities, by their negative ids.
    public List<Long> neighbours() {
        return world.archive().showcase().neighbours().keySet().stream().map(id -> -id).toList();
    }

    /// Writes on the wall.
    ///
    /// @param attached kinds of attachments, as `photo`
    public PostKey post(long author, String text, String... attached) {
        return write(Draft.of(Channel.WALL_POST, 0, author, text).with(List.of(attached)));
    }

    /// Comments a wall post.
    public PostKey comment(long author, long post, String text, String... attached) {
        requirePlace(world.wallPost(world.owner(), post).isPresent(), "wall post", post);
        return write(Draft.of(Channel.WALL_COMMENT, post, author, text).with(List.of(attached)));
    }

    /// Comments a photo, a video or a good.
    public PostKey comment(long author, Exhibit exhibit, String text, String... attached) {
        requirePlace(exhibit.open() && exhibits().contains(exhibit), "open exhibit", exhibit.id());
        return write(
                Draft.of(exhibit.channel(), exhibit.id(), author, text).with(List.of(attached)));
    }

    /// Writes on one's own wall. `@name (Text)` of the community becomes VK's own mark.
    ///
    /// @param author a person, or another community by its negative id
    public PostKey postElsewhere(long author, String text, String... attached) {
        return write(elsewhere(author, text).with(List.of(attached)));
    }

    /// Repeats a post on one's own wall.
    ///
    /// @param text one's own words, may be empty
    public PostKey repost(long author, PostKey post, String text) {
        return write(elsewhere(author, text).carrying(List.of(found(post).key())));
    }

    /// What somebody writes on their own wall.
    Draft elsewhere(long author, String text) {
        return Draft.at(
                Channel.MENTION, author, -world.owner(), author, world.brand().marked(text));
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

    /// Writes to the community and hands on posts, comments or messages.
    ///
    /// @param text may be empty
    public PostKey forward(long author, String text, PostKey... things) {
        List<PostKey> carried = Stream.of(things).map(key -> found(key).key()).toList();
        return write(Draft.of(Channel.MESSAGE, author, author, text).carrying(carried));
    }

    /// Answers somebody's comment, with the mark that VK puts before the text; comments a post.
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

    /// Closes somebody's wall to strangers, or opens it.
    public void closeWall(long owner, boolean shut) {
        requirePlace(world.walls().exists(owner), "wall", owner);
        world.happen(new Change.Shut(owner, shut));
    }

    /// Switches the comments of a post on a wall off, or on.
    public void closeComments(PostKey post, boolean shut) {
        world.happen(new Change.Muted(found(post).key(), shut));
    }

    /// Somebody of the staff bans somebody in VK itself, for ever.
    ///
    /// @param reason as VK counts it: 0 other, 1 spam, …
    public void ban(long owner, int reason, String comment) {
        requirePlace(world.walls().exists(owner), "person", owner);
        Ban ban = new Ban(owner, World.ADMIN.id(), world.now(), 0, reason, comment, false);
        world.happen(new Change.Banned(ban));
    }

    /// Somebody of the staff takes a ban back.
    public void unban(long owner) {
        world.happen(new Change.Unbanned(owner, World.ADMIN.id()));
    }

    private Item found(PostKey key) {
        return world.items()
                .find(key)
                .orElseThrow(() -> new IllegalArgumentException("there is no " + key));
    }

    private Draft answering(long author, PostKey to, String text) {
        Item target = found(to);
        return switch (to.channel()) {
            case WALL_POST, MENTION -> under(to, author, text);
            case WALL_COMMENT, PHOTO_COMMENT, VIDEO_COMMENT, MARKET_COMMENT ->
                    Draft.at(
                                    to.channel(),
                                    to.owner(),
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
        };
    }

    private Draft under(PostKey post, long author, String text) {
        requirePlace(world.walls().commentable(post), "open post", post.id());
        return Draft.at(Channel.WALL_COMMENT, post.owner(), post.id(), author, text);
    }

    private String name(long author, String mark) {
        if (author < 0) {
            return "club" + -author + mark + "|" + community(author);
        }
        Person person = world.archive().people().get(author);
        return "id" + author + mark + "|" + (person == null ? "" : person.first());
    }

    private String community(long id) {
        return world.profiles()
                .neighbour(-id)
                .map(group -> group.path("name").asString(""))
                .orElse(world.archive().name());
    }

    private PostKey write(Draft draft) {
        if (!world.walls().exists(draft.author())) {
            throw new IllegalArgumentException("nobody has the id " + draft.author());
        }
        if (draft.text().isBlank() && draft.attached().isEmpty() && draft.carried().isEmpty()) {
            throw new IllegalArgumentException("nothing is said");
        }
        long owner = draft.where().owner();
        synchronized (world) {
            if ((owner == 0 || owner == world.owner())
                    && world.bans().find(draft.author(), world.now()).isPresent()) {
                throw new IllegalArgumentException(draft.author() + " is banned");
            }
            return world.write(draft, Origin.PERSON).key();
        }
    }

    private static void requirePlace(boolean there, String what, long id) {
        if (!there) {
            throw new IllegalArgumentException("there is no " + what + " " + id);
        }
    }
}
