package vestovoy.vk;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vestovoy.community.Attachment;
import vestovoy.community.Channel;
import vestovoy.community.Post;
import vestovoy.community.PostKey;
import vestovoy.intake.Event;
import vestovoy.intake.Meaning;

/// Turns VK's events into ours. Never throws: what cannot be understood is kept raw and says why.
///
/// The same object gives the same [PostKey] whether it comes by long poll, callback or reading
/// back.
public final class Decoder {
    private static final String MALFORMED = "malformed";
    static final String READ_BACK = "reconcile";
    private static final int LONGEST_WORD = 100;

    /// Posts that nobody can see yet.
    static final Set<String> NOT_PUBLISHED = Set.of("suggest", "postpone");

    private final long group;
    private final Set<Long> staff;
    private final Elsewhere elsewhere;

    /// @param group the community's id, positive: what it says itself is [Meaning.Spoken]
    public Decoder(long group) {
        this(group, Set.of());
    }

    /// @param staff ids of people who answer for the community under their own names
    Decoder(long group, Set<Long> staff) {
        this.group = group;
        this.staff = Set.copyOf(staff);
        this.elsewhere = new Elsewhere(group, staff);
    }

    /// An event from its raw JSON.
    public Event decode(String raw) {
        JsonNode update = Fields.parse(raw);
        return update.isMissingNode() ? malformed("", Fields.clean(raw)) : decode(update);
    }

    /// An event from a parsed update.
    Event decode(JsonNode given) {
        JsonNode update = withoutSecret(given);
        String body = Fields.raw(update);
        String type = shortened(Fields.text(update, "type"));
        try {
            return new Event(id(update, type), type, body, meaning(type, update.path("object")));
        } catch (RuntimeException surprise) {
            return malformed(type, body);
        }
    }

    /// An event for something that was read back as it stands: what we know already says nothing,
    /// what is new or reworded says so. Nothing for what is deleted, not published or no text, nor
    /// for what a program said for us.
    ///
    /// The id is made of key and content, so that reading the same again is the same event.
    ///
    /// @param place what it stands under when the object does not say
    Optional<Event> standing(Channel channel, JsonNode thing, long place) {
        return standing(channel, thing, -group, place);
    }

    /// The same on somebody's wall.
    ///
    /// @param owner whose it is when the object does not say
    Optional<Event> standing(Channel channel, JsonNode thing, long owner, long place) {
        if (Fields.flag(thing, "deleted")
                || Fields.flag(thing, "is_deleted")
                || NOT_PUBLISHED.contains(Fields.text(thing, "post_type"))
                || isServiceMessage(channel, thing)
                || isPrograms(channel, thing)) {
            return Optional.empty();
        }
        return PostReader.key(channel, thing, owner, place)
                .map(key -> standing(PostReader.post(key, thing), thing));
    }

    private Event standing(Post post, JsonNode thing) {
        String id = READ_BACK + "/" + post.key() + "/" + digest(content(post));
        Meaning meaning =
                isOurs(post, thing) ? new Meaning.Spoken(post, group) : new Meaning.Edited(post);
        return new Event(id, READ_BACK, Fields.raw(thing), meaning);
    }

    /// What of a post is compared: its text, and of its attachments what stays the same.
    static String content(Post post) {
        StringBuilder content = new StringBuilder(post.text());
        post.attachments()
                .forEach(one ->
                        content.append('\n').append(one.kind()).append(' ').append(face(one)));
        return content.toString();
    }

    /// A link without host and parameters: servers and signatures differ from one reading to the
    /// next.
    private static String face(Attachment attachment) {
        return Optional.ofNullable(URI.create(attachment.link()).getRawPath()).orElse("");
    }

    /// A callback carries its secret in the event, which is kept for ever after.
    private static JsonNode withoutSecret(JsonNode given) {
        return given instanceof ObjectNode object && object.has("secret")
                ? object.deepCopy().without("secret")
                : given;
    }

    private static Event malformed(String type, String body) {
        return new Event(digest(type + body), type, body, new Meaning.Unknown(MALFORMED));
    }

    /// VK's own id, or one made of the content: an event without id that comes twice is the same
    /// event. VK promises to repeat no id within a community, so that the community belongs to it.
    private String id(JsonNode update, String type) {
        String given = Fields.text(update, "event_id").strip();
        return group
                + "/"
                + (given.isEmpty() || given.length() > LONGEST_WORD
                        ? digest(
                                type
                                        + Fields.raw(
                                                update.has("object")
                                                        ? update.path("object")
                                                        : update))
                        : given);
    }

    static String digest(String content) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String shortened(String word) {
        return word.length() <= LONGEST_WORD ? word : Fields.clean(word.substring(0, LONGEST_WORD));
    }

    private Meaning meaning(String type, JsonNode object) {
        if (type.isEmpty()) {
            return new Meaning.Unknown(MALFORMED);
        }
        Optional<EventType> known = EventType.of(type);
        if (known.isEmpty()) {
            return EventType.isNoise(type)
                    ? new Meaning.Noise()
                    : new Meaning.Unknown("unknown-type");
        }
        JsonNode thing = object.path("message").isObject() ? object.path("message") : object;
        Channel channel = known.get().channel();
        if (channel == Channel.MENTION && thing.isObject() && Fields.number(thing, "id") > 0) {
            return elsewhere.repost(thing);
        }
        Optional<PostKey> key =
                thing.isObject() ? PostReader.key(channel, thing, -group, 0) : Optional.empty();
        if (key.isEmpty() || lost(key.get(), known.get().action())) {
            return new Meaning.Unknown(MALFORMED);
        }
        if (NOT_PUBLISHED.contains(Fields.text(thing, "post_type"))
                || isServiceMessage(channel, thing)) {
            return new Meaning.Noise();
        }
        return meaning(type, known.get().action(), key.get(), thing);
    }

    /// Whether a comment does not say what it is under: then nobody could answer it. A deleted one
    /// needs its best key only.
    private static boolean lost(PostKey key, EventType.Action action) {
        return key.place() == 0
                && key.channel() != Channel.WALL_POST
                && action != EventType.Action.DELETE;
    }

    /// Whether a message is the chat telling about itself: somebody came, the title changed.
    private static boolean isServiceMessage(Channel channel, JsonNode thing) {
        return channel == Channel.MESSAGE && thing.path("action").isObject();
    }

    /// Whether a program said it for the community: a mailer, a chat bot, or we ourselves, which
    /// the outbox knows without being told. Nobody of the community answered anything by it.
    private static boolean isPrograms(Channel channel, JsonNode thing) {
        return channel == Channel.MESSAGE && Fields.flag(thing, "out") && Line.isPrograms(thing);
    }

    private Meaning meaning(String type, EventType.Action action, PostKey key, JsonNode thing) {
        if (action == EventType.Action.DELETE || Fields.flag(thing, "deleted")) {
            return new Meaning.Deleted(key);
        }
        if (isPrograms(key.channel(), thing)) {
            return new Meaning.Noise();
        }
        Post post = PostReader.post(key, thing);
        if (type.equals("message_reply") || isOurs(post, thing)) {
            return new Meaning.Spoken(post, group);
        }
        return switch (action) {
            case NEW -> new Meaning.Written(post);
            case EDIT -> new Meaning.Edited(post);
            case RESTORE -> new Meaning.Restored(post);
            case DELETE -> new Meaning.Deleted(key);
        };
    }

    private boolean isOurs(Post post, JsonNode thing) {
        boolean out = post.key().channel() == Channel.MESSAGE && Fields.flag(thing, "out");
        return out || post.author().id() == -group || staff.contains(post.author().id());
    }

    /// The events of a batch, in VK's order.
    List<Event> decodeAll(JsonNode updates) {
        List<Event> events = new ArrayList<>();
        updates.forEach(update -> events.add(decode(update)));
        return events;
    }
}
