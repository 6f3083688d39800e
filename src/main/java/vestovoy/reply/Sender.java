package vestovoy.reply;

/// Says things in the community. One call is at most one request that writes; nothing is repeated
/// inside.
public interface Sender {
    /// How the target stands now.
    Standing look(Reply reply);

    /// Says it. Never `Withdrawn` or `Unknown`: those are the dispatcher's.
    Delivery send(Reply reply);

    /// Whether it was already said.
    ReadBack find(Reply reply);
}
