package vestovoy.store;

/// Why a post stands where it stands, where the store itself found out. Codes; those of decisions
/// come from `triage`.
final class Reasons {
    /// The staff answered it in VK itself.
    static final String ANSWERED_IN_VK = "answered-in-vk";

    /// All automatic sending was stopped.
    static final String STOPPED = "stopped";

    /// It was edited when an answer was said or may have been.
    static final String EDITED_AFTER_ANSWER = "edited-after-answer";

    /// It came back after an answer was said or may have been.
    static final String RESTORED_AFTER_ANSWER = "restored-after-answer";

    /// This wording has an answer by the bot already.
    static final String ANSWERED_BEFORE = "answered-before";

    /// VK shows another text than the one we know.
    static final String CHANGED = "changed";

    /// It was deleted.
    static final String DELETED = "deleted";

    /// A moderator answered it.
    static final String MODERATOR = "moderator";

    /// A moderator saw that it needs no answer.
    static final String DISMISSED = "dismissed";

    /// Nobody can tell whether the answer was said.
    static final String UNKNOWN = "unknown";

    /// The same answer, without the links that VK refused.
    static final String WITHOUT_LINKS = "without-links";

    /// The bot hid this wording before, and somebody put it back.
    static final String HIDDEN_BEFORE = "hidden-before";

    /// Somebody put back in VK itself what we hid.
    static final String RESTORED_IN_VK = "restored-in-vk";

    /// A moderator put it back, and somebody should read it.
    static final String RESTORED = "restored";

    private Reasons() {}

    /// An act of this kind failed: VK refused it, or nobody can tell.
    static String failed(String kind) {
        return kind + "-failed";
    }
}
