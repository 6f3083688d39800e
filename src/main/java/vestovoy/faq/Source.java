package vestovoy.faq;

import java.util.List;
import vestovoy.community.Discussion;

/// Where discussions to mine come from: an archive on disk, or the community itself.
@FunctionalInterface
public interface Source {
    /// Every discussion, whole.
    ///
    /// @throws BadInput when the archive is missing or broken, or VK refuses; the sentence says
    ///   what to do
    List<Discussion> discussions(Progress progress);
}
