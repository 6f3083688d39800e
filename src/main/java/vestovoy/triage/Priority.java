package vestovoy.triage;

import vestovoy.community.Post;

/// How soon people should look at a post, 0 (ordinary) to 9.
public final class Priority {
    private static final int ATTACHMENT = 2;
    private static final int PRIVATE_MESSAGE = 1;

    private Priority() {}

    /// The priority of a post that goes to people. Pictures show what went wrong.
    public static int of(Post post, Reason reason) {
        return urgency(reason)
                + (post.attachments().isEmpty() ? 0 : ATTACHMENT)
                + (post.key().channel().isPublic() ? 0 : PRIVATE_MESSAGE);
    }

    /// What harms people while it waits goes first, then who was let down by the bot or waits for a
    /// person.
    private static int urgency(Reason reason) {
        return switch (reason) {
            case THREAT -> 5;
            case FRAUD, PERSONAL_DATA -> 4;
            case ASKS_PERSON, UNHELPED -> 3;
            case LOOP -> 2;
            case GRIEVANCE, INSULT, OWN_ORDER -> 1;
            default -> 0;
        };
    }
}
