package vestovoy.faq;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// A post with what people say should become of it, to measure with.
///
/// @param id unique in its file
/// @param text as VK would give it
/// @param attachments their kinds, in VK's words: photo, video, doc
/// @param kind what sort of post it is; empty when unsaid
/// @param gold the sources of every entry that answers it; empty when none does
/// @param expect codes of the verdicts that are right; empty when unsaid
/// @param pii the personal data in its text, as written
public record LabelledPost(
        String id,
        String text,
        List<String> attachments,
        String kind,
        List<String> gold,
        List<String> expect,
        List<String> pii) {
    public LabelledPost {
        requireNonNull(text, "text");
        requireNonNull(kind, "kind");
        attachments = List.copyOf(attachments);
        gold = List.copyOf(gold);
        expect = List.copyOf(expect);
        pii = List.copyOf(pii);
        if (id.isBlank()) {
            throw new IllegalArgumentException("a labelled post needs an id");
        }
    }

    /// Whether an entry answers it.
    public boolean answerable() {
        return !gold.isEmpty();
    }
}
