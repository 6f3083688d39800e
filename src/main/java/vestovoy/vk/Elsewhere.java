package vestovoy.vk;

import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import vestovoy.community.Channel;
import vestovoy.community.Markup;
import vestovoy.community.Post;
import vestovoy.intake.Meaning;

/// Reads posts on walls that are not the community's. The same post gives the same [Post] whichever
/// road brought it.
final class Elsewhere {
    /// A comment of a wall, which search may find among posts: its number is not a post's.
    private static final String COMMENT = "reply";

    private final long group;
    private final Set<Long> staff;

    /// @param group the community's id, positive
    /// @param staff ids of people who answer for the community under their own names
    Elsewhere(long group, Set<Long> staff) {
        this.group = group;
        this.staff = Set.copyOf(staff);
    }

    /// The post, when it is one that people can see, on another's wall, by neither the community
    /// nor its staff.
    Optional<Post> post(JsonNode thing) {
        if (!thing.isObject()
                || Fields.flag(thing, "deleted")
                || Fields.flag(thing, "is_deleted")
                || Decoder.NOT_PUBLISHED.contains(Fields.text(thing, "post_type"))
                || Fields.text(thing, "post_type").equals(COMMENT)) {
            return Optional.empty();
        }
        return PostReader.key(Channel.MENTION, thing, 0, group)
                .filter(key -> key.owner() != 0 && key.owner() != -group)
                .map(key -> PostReader.post(key, thing))
                .filter(post -> !isOurs(post.author().id()))
                .map(Elsewhere::unescaped);
    }

    /// What `wall_repost` says: one of our posts stands on another's wall. Without words of its own
    /// it asks nothing.
    Meaning repost(JsonNode thing) {
        return post(thing)
                .filter(post -> !isSilent(post))
                .<Meaning>map(Meaning.Written::new)
                .orElseGet(Meaning.Noise::new);
    }

    /// Whether it has no words of its own.
    static boolean isSilent(Post post) {
        return post.text().isBlank();
    }

    /// Whether it repeats a post of the community's.
    boolean repeatsUs(JsonNode thing) {
        return Fields.each(thing, "copy_history").stream()
                .anyMatch(post -> Fields.number(post, "owner_id") == -group);
    }

    private boolean isOurs(long author) {
        return author == -group || staff.contains(author);
    }

    /// Search writes entities where events write the characters.
    static Post unescaped(Post post) {
        return new Post(
                post.key(),
                post.author(),
                post.writtenAt(),
                Markup.unescaped(post.text()),
                post.attachments(),
                post.repliesTo(),
                post.thread());
    }
}
