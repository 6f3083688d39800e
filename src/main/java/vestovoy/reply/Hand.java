package vestovoy.reply;

/// Does things in the community. One act is at most one request that writes; nothing is repeated
/// inside.
public interface Hand {
    /// How what the errand is about stands now.
    Sight look(Errand errand);

    /// Does it. Never `Changed`, `Gone` or `Unknown`: those are the orderly's.
    Deed act(Errand errand);
}
