package vestovoy.triage;

import java.util.Optional;

/// What sort of thing a post is, whatever it is about.
public enum Kind {
    /// A general matter, the same for everybody: the FAQ may know it.
    QUESTION("question"),
    /// Needs a look into the customer's own order, payment or account.
    ORDER("order_specific"),
    /// Wants what belongs to somebody else.
    THIRD_PARTY("third_party"),
    /// Asks for a person.
    OPERATOR("operator"),
    /// Cannot be understood without asking back.
    VAGUE("vague"),
    /// Thanks, talk between customers.
    CHITCHAT("chitchat"),
    /// Feeling without a matter.
    GRIEVANCE("grievance"),
    /// Advertising and fraud.
    SPAM("spam"),
    /// Insult and threat.
    ABUSE("abuse");

    private final String code;

    Kind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// The kind of a label. Labelled posts part questions into those that the FAQ answers and those
    /// that it does not: one kind of text.
    public static Optional<Kind> of(String label) {
        if (label.equals("answerable") || label.equals("unanswered")) {
            return Optional.of(QUESTION);
        }
        for (Kind kind : values()) {
            if (kind.code.equals(label)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
