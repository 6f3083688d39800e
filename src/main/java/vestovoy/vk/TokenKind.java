package vestovoy.vk;

import java.time.Duration;

/// The kinds of access tokens, each with the pace that VK allows it.
enum TokenKind {
    /// 20 calls a second.
    COMMUNITY("community", Duration.ofMillis(50)),
    /// 3 calls a second.
    USER("user", Duration.ofMillis(334)),
    /// 3 calls a second.
    SERVICE("service", Duration.ofMillis(334));

    private final String word;
    private final Duration pace;

    TokenKind(String word, Duration pace) {
        this.word = word;
        this.pace = pace;
    }

    String word() {
        return word;
    }

    /// The least time between two calls with one token of this kind.
    Duration pace() {
        return pace;
    }
}
