package vestovoy.triage;

import vestovoy.community.Channel;

/// Whether somebody whose post goes to people expects to hear that it does.
final class Expectation {
    private Expectation() {}

    /// Whether a notice is told: not to who was told, nor where nobody asked the community
    /// anything.
    static boolean told(Rule.Ruling ruling, Matter matter) {
        return spoken(ruling.reason())
                && !matter.situation().waitSaid()
                && (ruling.reason() == Reason.ASKS_PERSON || asked(ruling.reason(), matter));
    }

    /// Whether the bot may say anything to this author at all; a plea to remove personal data too.
    static boolean spoken(Reason reason) {
        return switch (reason) {
            // Words would feed those who want attention, or somebody else speaks there.
            case SPAM, FRAUD, INSULT, THREAT, MUTED, LOOP, LIMIT, STOPPED -> false;
            // Decided elsewhere, or of no customer.
            case OWN, OTHER_COMMUNITY, STAFF, EMPTY, PART, FAILED -> false;
            case MODE_OFF, MODE_SHADOW, MODE_SUGGEST -> false;
            default -> true;
        };
    }

    private static boolean asked(Reason reason, Matter matter) {
        boolean message = !matter.post().key().channel().isPublic();
        return switch (reason) {
            case WITH_PEOPLE, THANKS, TALK -> false;
            case ATTACHMENT -> message;
            default -> message || !amongCustomers(matter);
        };
    }

    /// Talk that only passes by: an answer to another customer, a mention on one's own wall, small
    /// talk.
    private static boolean amongCustomers(Matter matter) {
        Kind kind = matter.guess().best();
        return matter.situation().answers() == Situation.Answers.CUSTOMER
                || matter.post().key().channel() == Channel.MENTION
                || kind == Kind.CHITCHAT
                || kind == Kind.SPAM
                || kind == Kind.ABUSE;
    }
}
