package vestovoy.triage;

/// How much the bot may say by itself.
///
/// @param perAuthor automatic texts to one author within an hour
/// @param perCommunity automatic texts of one community within an hour
/// @param turns automatic texts to one author in one thread before it looks like a loop
public record Limits(int perAuthor, int perCommunity, int turns) {
    /// What fits most communities.
    public static final Limits USUAL = new Limits(5, 300, 4);

    public Limits {
        if (perAuthor < 1 || perCommunity < 1 || turns < 1) {
            throw new IllegalArgumentException("a limit is at least 1");
        }
    }
}
