package vestovoy.simulator;

/// The three keys of a bot, as the simulated VK knows them.
///
/// @param community the community's own key: answers and messages, 20 requests a second
/// @param user an administrator's key: reads everything, writes in discussions, 3 requests a second
/// @param service the application's key: reads what is public, 3 requests a second
public record Credentials(String community, String user, String service) {
    public Credentials {
        if (community.isBlank() || user.isBlank() || service.isBlank()) {
            throw new IllegalArgumentException("a key of the simulated community is blank");
        }
        if (community.equals(user) || community.equals(service) || user.equals(service)) {
            throw new IllegalArgumentException("two keys of the simulated community are the same");
        }
    }

    /// Keys never print, not even simulated ones.
    @Override
    public String toString() {
        return "Credentials[***]";
    }
}
