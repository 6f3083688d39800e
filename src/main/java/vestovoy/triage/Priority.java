package vestovoy.triage;

import vestovoy.community.Post;

/// How soon people should look at a post, 0 (ordinary) to 9.
public final class Priority {
    private static final int ATTACHMENT = 2;
    private static final int ASKS_PERSON = 3;
    private static final int PRIVATE_MESSAGE = 1;

    private Priority() {}

    /// The priority of a post that goes to people. Pictures show what went wrong; who asks for a
    /// person waits for one.
    public static int of(Post post, Reason reason) {
        return (post.attachments().isEmpty() ? 0 : ATTACHMENT)
                + (reason == Reason.ASKS_PERSON ? ASKS_PERSON : 0)
                + (post.key().channel().isPublic() ? 0 : PRIVATE_MESSAGE);
    }
}
