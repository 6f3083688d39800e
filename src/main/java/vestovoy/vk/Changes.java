package vestovoy.vk;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vestovoy.community.Channel;
import vestovoy.community.Post;
import vestovoy.community.PostKey;
import vestovoy.intake.Event;
import vestovoy.intake.Meaning;
import vestovoy.intake.Watched;

/// What became of a post since we knew it, as an event.
///
/// The id is made of key, step and finding: what was found once is not told again, and what is
/// taken back and done again is.
final class Changes {
    private Changes() {}

    /// A post that stands: restored when we held it to be gone, edited when it says something else,
    /// nothing when all is as it was.
    static Optional<Event> found(Watched known, JsonNode thing) {
        Post post = read(known.post().key(), thing);
        String content = Decoder.content(post);
        if (known.deleted()) {
            return Optional.of(
                    event(
                            known,
                            "back-" + Decoder.digest(content),
                            thing,
                            new Meaning.Restored(post)));
        }
        return Decoder.content(known.post()).equals(content)
                ? Optional.empty()
                : Optional.of(
                        event(known, Decoder.digest(content), thing, new Meaning.Edited(post)));
    }

    private static Post read(PostKey key, JsonNode thing) {
        Post post = PostReader.post(key, thing);
        return key.channel() == Channel.MENTION ? Elsewhere.unescaped(post) : post;
    }

    /// A post that is gone.
    ///
    /// @param thing what VK shows in its place; missing when nothing
    static Event gone(Watched known, JsonNode thing) {
        return event(known, "gone", thing, new Meaning.Deleted(known.post().key()));
    }

    private static Event event(Watched known, String finding, JsonNode thing, Meaning meaning) {
        String id =
                Decoder.READ_BACK + "/" + known.post().key() + "/" + known.step() + "/" + finding;
        return new Event(id, Decoder.READ_BACK, Fields.raw(thing), meaning);
    }
}
