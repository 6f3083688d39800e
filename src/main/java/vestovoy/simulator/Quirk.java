package vestovoy.simulator;

import java.util.Locale;

/// What VK may do to events and objects, and people to the bot's answers. The docs list them; a
/// test compares.
public enum Quirk {
    /// An event comes twice, with the same id.
    DUPLICATE,
    /// An event comes twice, the second time under another id.
    OTHER_ID,
    /// Up to five events of answers before come again, with their ids.
    AGAIN,
    /// Two neighbours change places.
    REORDER,
    /// An event is never told: it must be found by reading back.
    NEVER_TOLD,
    /// An event of a type that nobody knows is among the others.
    UNKNOWN_TYPE,
    /// An event's object has fields that nobody knows.
    EXTRA_FIELDS,
    /// A message_new has the shape before 5.103: the message itself, not wrapped.
    OLD_MESSAGE,
    /// `ts` is a number, not a string.
    NUMBER_TS,
    /// `failed` 1: events up to now are no longer told.
    FAILED_1,
    /// `failed` 2: the key has expired; nothing is lost.
    FAILED_2,
    /// `failed` 3: key and `ts` are to be asked for again; what lies between is no longer told.
    FAILED_3,
    /// The long poll is connected and silent: this answer and the next bring no events, though
    /// there are some; they come after.
    SILENT,
    /// The long poll answers with HTML and status 200.
    POLL_HTML,
    /// The long poll answers `{}`.
    POLL_BRACES,
    /// The long poll answers with nothing at all and status 200.
    POLL_EMPTY,
    /// What a customer wrote is told and cannot be read yet: two readings leave it out, or say
    /// error 15 where they ask for what is under it.
    UNREADABLE,
    /// The author takes the post away just before the answer to it takes effect.
    AUTHOR_DELETES,
    /// The author rewords the post just before the answer to it takes effect.
    AUTHOR_EDITS,
    /// A person of the staff answers just before the answer takes effect.
    STAFF_ANSWERS;

    /// The stable name for reports, as `never-told`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
