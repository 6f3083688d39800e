package vestovoy.vk;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vestovoy.community.Attachment;
import vestovoy.community.Markup;
import vestovoy.community.Post;
import vestovoy.intake.Event;
import vestovoy.intake.Meaning;
import vestovoy.triage.Wordings;

/// Decides which posts of VK's lists are for us, and makes events of them.
///
/// - VK itself says that it mentions us, or it names us explicitly, or it repeats a post of ours
///   with words of its own: a post.
/// - It only uses the brand's word: a post when it asks or complains, else noise, kept raw.
/// - It has no words of its own: noise, kept raw.
/// - It does not name us: nothing. Search finds ordinary words by the thousand.
///
/// The event id is made of key, content and whether it is noise: the same found again, by whichever
/// list, is the same event; a known post whose text was changed is another.
final class Sifting {
    private static final String SOURCE = "elsewhere/";

    private final Elsewhere elsewhere;
    private final Detector detector;
    private final Wordings asking;

    Sifting(VkAccess access, Brand brand) {
        this.elsewhere = new Elsewhere(access.group(), access.staff());
        this.detector = new Detector(access.group(), brand);
        this.asking = brand.asking();
    }

    /// The event of a post that VK's search gave.
    Optional<Event> searched(JsonNode thing) {
        return elsewhere
                .post(thing)
                .flatMap(post -> {
                    Naming naming = naming(post);
                    boolean explicit = naming.explicit() || elsewhere.repeatsUs(thing);
                    return naming.none() && !explicit
                            ? Optional.empty()
                            : Optional.of(
                                    event(post, thing, explicit || asks(post.text(), asking)));
                });
    }

    /// The event of a post of which VK says that it mentions us, in whatever form.
    Optional<Event> mentioned(JsonNode thing) {
        return elsewhere.post(thing).map(post -> event(post, thing, true));
    }

    private Naming naming(Post post) {
        StringBuilder all = new StringBuilder(post.text());
        for (Attachment attachment : post.attachments()) {
            all.append('\n').append(attachment.link());
        }
        return detector.in(all.toString());
    }

    static boolean asks(String text, Wordings asking) {
        String plain = Markup.plain(text);
        return plain.indexOf('?') >= 0 || asking.in(plain);
    }

    /// The event of a post elsewhere.
    ///
    /// @param forUs whether it is to be decided, when it has words of its own
    static Event event(Post post, JsonNode thing, boolean forUs) {
        boolean noise = !forUs || Elsewhere.isSilent(post);
        String id =
                SOURCE
                        + (noise ? "noise/" : "")
                        + post.key()
                        + "/"
                        + Decoder.digest(Decoder.content(post));
        Meaning meaning = noise ? new Meaning.Noise() : new Meaning.Edited(post);
        return new Event(id, "elsewhere", Fields.raw(thing), meaning);
    }
}
