package vestovoy.store;

import java.util.List;
import vestovoy.community.Attachment;
import vestovoy.community.Post;

/// A post as its row stands, held until the transaction ends.
///
/// @param id its row
/// @param state where it stands
/// @param reason why
/// @param deleted whether it is gone from VK
/// @param text its present wording
/// @param attachments of its present wording
record Known(
        long id,
        PostState state,
        String reason,
        boolean deleted,
        String text,
        List<Attachment> attachments) {

    /// Whether another reading of the post says what we know.
    boolean says(Post post) {
        return text.equals(Characters.kept(post.text()))
                && faces(attachments).equals(faces(post.attachments()));
    }

    boolean answeredInVk() {
        return state == PostState.ANSWERED && reason.equals(Reasons.ANSWERED_IN_VK);
    }

    boolean ignoredAsDeleted() {
        return state == PostState.IGNORED && reason.equals(Reasons.DELETED);
    }

    /// Attachments without the host and the parameters of their links: those differ from one
    /// reading of the same picture to the next (servers and signatures), and must not pass for an
    /// edit.
    private static List<Attachment> faces(List<Attachment> attachments) {
        return attachments.stream()
                .map(it -> new Attachment(it.kind(), path(Characters.kept(it.link()))))
                .toList();
    }

    private static String path(String link) {
        int scheme = link.indexOf("://");
        int host = scheme < 0 ? 0 : Math.max(0, link.indexOf('/', scheme + 3));
        int parameters = link.indexOf('?');
        return link.substring(host, parameters < host ? link.length() : parameters);
    }
}
