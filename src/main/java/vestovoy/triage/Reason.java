package vestovoy.triage;

/// Why a verdict was given: a code, never free text.
public enum Reason {
    /// The community's own post.
    OWN("own"),
    /// Written by another community.
    OTHER_COMMUNITY("other-community"),
    /// Written by staff under their own name.
    STAFF("staff"),
    /// Neither text nor attachment.
    EMPTY("empty"),
    /// Only attachments: a person must look.
    ATTACHMENT("attachment"),
    /// The customer asks for a person.
    ASKS_PERSON("asks-person"),
    /// The FAQ answers it.
    FAQ("faq"),
    /// The best candidate is below the threshold.
    BELOW_THRESHOLD("below-threshold"),
    /// It would be said, but nothing shows yet that the promise is kept: people decide.
    PROMISE_NOT_KEPT("promise-not-kept"),
    /// The FAQ knows nothing like it.
    NOT_FOUND("not-found"),
    /// The answer is longer than a reply may be.
    TOO_LONG("too-long"),
    /// The answer gives more links than an automatic reply may.
    MANY_LINKS("many-links"),
    /// The mode keeps the bot from sending.
    MODE_OFF("mode-off"),
    MODE_SHADOW("mode-shadow"),
    MODE_SUGGEST("mode-suggest"),
    /// Something failed: people decide.
    FAILED("failed");

    private final String code;

    Reason(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
