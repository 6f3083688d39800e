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
    /// A later part of what its author wrote at a stretch: decided with that.
    PART("part"),
    /// A person speaks in this thread: the bot keeps silent.
    MUTED("muted"),
    /// The author's case is with people already.
    WITH_PEOPLE("with-people"),
    /// The bot and somebody answer each other without end.
    LOOP("loop"),
    /// The author, or the community, got as many automatic texts as an hour may bring.
    LIMIT("limit"),
    /// Personal data stands in public.
    PERSONAL_DATA("personal-data"),
    /// Advertising.
    SPAM("spam"),
    /// An attempt to lure customers or their data away.
    FRAUD("fraud"),
    INSULT("insult"),
    THREAT("threat"),
    /// Feeling without a matter, or a groundless complaint: a person decides.
    GRIEVANCE("grievance"),
    /// Thanks, which need no answer.
    THANKS("thanks"),
    /// Talk between customers.
    TALK("talk"),
    /// About somebody else's order or data.
    THIRD_PARTY("third-party"),
    /// Needs a look into the customer's own order, payment or account.
    OWN_ORDER("own-order"),
    /// It cannot be understood.
    UNCLEAR("unclear"),
    /// Two entries or more fit equally well.
    AMBIGUOUS("ambiguous"),
    /// The automatic answer did not help.
    UNHELPED("unhelped"),
    /// What kind of post it is, nobody can tell surely enough.
    UNSURE("unsure"),
    /// The answer's entry may be out of date.
    STALE("stale"),
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
    /// Somebody stopped all automatic sending.
    STOPPED("stopped"),
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
