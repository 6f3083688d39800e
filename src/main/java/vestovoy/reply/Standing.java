package vestovoy.reply;

/// How the target of a reply stands in VK just before sending.
public enum Standing {
    /// It is there, unchanged, and nobody of the community answered.
    CLEAR("clear"),
    /// Its text is not the one that was decided on.
    CHANGED("changed"),
    /// It was deleted, or its place was.
    GONE("gone"),
    /// The community's voice answered it already.
    ANSWERED("answered"),
    /// It is there, but nobody may comment there any more.
    CLOSED("closed"),
    /// Whatever stands there: all automatic sending was stopped, and the reply is automatic.
    STOPPED("stopped"),
    /// VK is not there, stumbles or wants less: it can be read soon.
    UNSEEN("unseen"),
    /// It cannot be read, or not with the tokens there are.
    UNREADABLE("unreadable");

    private final String code;

    Standing(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
