package vestovoy.reply;

import java.util.Optional;

/// Says things in the community. One call is at most one request that writes; nothing is repeated
/// inside.
public interface Sender {
    /// What keeps this reply from being looked at or sent now, without asking VK: VK wants to be
    /// left alone until then.
    Optional<Delivery.Later> rest(Reply reply);

    /// How the target stands now.
    Standing look(Reply reply);

    /// Says it. Never `Withdrawn` or `Unknown`: those are the dispatcher's.
    Delivery send(Reply reply);

    /// Whether it was already said.
    ReadBack find(Reply reply);
}
