package vestovoy.triage;

/// What is done with a post.
public enum Verdict {
    REPLY("reply"),
    PRIVATE("private"),
    CLARIFY("clarify"),
    DECLINE("decline"),
    QUEUE("queue"),
    HIDE("hide"),
    IGNORE("ignore");

    private final String code;

    Verdict(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// Whether the bot itself says something to the customer.
    public boolean speaks() {
        return this == REPLY || this == PRIVATE || this == CLARIFY || this == DECLINE;
    }
}
