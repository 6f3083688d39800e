package vestovoy.store;

/// Who did something, when it was not a moderator by name.
final class Actor {
    /// The bot itself.
    static final String BOT = "bot";

    /// Somebody in VK: the customer, or the staff under the community's name.
    static final String VK = "vk";

    private Actor() {}
}
