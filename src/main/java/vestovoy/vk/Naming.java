package vestovoy.vk;

import java.util.Set;

/// How a text names the community.
///
/// @param kinds all ways that it does; empty when it does not
record Naming(Set<Kind> kinds) {
    enum Kind {
        /// `[club1|…]`, `@name`.
        MENTION,
        /// An address of its own, in VK or outside.
        LINK,
        /// One of its hashtags, or any hashtag at its name: `#sale@name`.
        TAG,
        /// The brand's name in running text.
        WORD
    }

    Naming {
        kinds = Set.copyOf(kinds);
    }

    boolean none() {
        return kinds.isEmpty();
    }

    /// Whether it points at the community itself, not just at a word that may be another's too.
    boolean explicit() {
        return kinds.stream().anyMatch(kind -> kind != Kind.WORD);
    }
}
