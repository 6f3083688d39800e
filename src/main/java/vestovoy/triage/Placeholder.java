package vestovoy.triage;

import java.util.Optional;

/// What may stand in braces in a wording, and is filled in when it is said.
enum Placeholder {
    /// The author's first name; a wording is said without it where it is not known.
    NAME("name", 40, false),
    /// How long people need at present: `в течение часа`, `завтра`.
    WAIT("wait", 40, false),
    /// When people are there again: `завтра в 9:00`.
    OPENS("opens", 60, false),
    /// When people are there: `пн–пт с 9:00 до 21:00`.
    HOURS("hours", 200, false),
    /// The link to the private chat.
    CHAT("chat", 100, true),
    /// The link to the page of one's orders.
    ORDER_PAGE("order-page", 200, true),
    /// The support's e-mail address.
    EMAIL("email", 100, false),
    /// The meanings that a question back offers, a numbered line each.
    OPTIONS("options", 600, false),
    /// What the FAQ answers. Its length is the answer policy's matter.
    ANSWER("answer", 0, false),
    /// The link to where the answer was said.
    SOURCE("source", 100, true);

    private final String word;
    private final int longest;
    private final boolean link;

    /// @param longest in characters, as it is filled in
    Placeholder(String word, int longest, boolean link) {
        this.word = word;
        this.longest = longest;
        this.link = link;
    }

    /// As it stands in a wording.
    String braced() {
        return "{" + word + "}";
    }

    String word() {
        return word;
    }

    int longest() {
        return longest;
    }

    boolean isLink() {
        return link;
    }

    static Optional<Placeholder> of(String word) {
        for (Placeholder one : values()) {
            if (one.word.equals(word)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
