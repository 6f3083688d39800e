package vestovoy.vk;

/// What the bot does with VK. Every method serves one feature, so that a missing token can be told
/// by what it costs.
enum Feature {
    EVENTS("events by long poll", "nothing is received by long poll"),
    SETTINGS("`check` of the community's settings", "a fault in the report of `check`"),
    CALLBACK("`check` of the Callback API", "a fault in the report of `check`"),
    NAMES("names", "replies say \"Покупатель\""),
    CLOCK("`check` of the clock", "the clock is not compared"),
    READ_WALL(
            "reading the wall back, looking before a reply, harvest",
            "missed wall posts and comments stay unseen; replies there go to people"),
    READ_BOARD(
            "reading discussions back, looking before a reply, harvest",
            "missed discussion comments stay unseen; replies there go to people"),
    READ_MEDIA(
            "reading comments of photos, videos and goods back, looking before a reply",
            "missed comments there stay unseen; replies there go to people"),
    READ_MESSAGES(
            "reading conversations back, looking before a reply",
            "missed messages stay unseen; replies there go to people"),
    MENTIONS(
            "finding posts elsewhere that mention the community",
            "mentions that only this finds stay unseen"),
    SEARCH(
            "finding posts elsewhere by words, tags and addresses",
            "posts elsewhere that only name the brand stay unseen"),
    ANSWER_WALL(
            "answering wall posts, their comments and posts elsewhere",
            "people answer in VK themselves"),
    ANSWER_BOARD("answering discussions", "people answer in VK themselves"),
    ANSWER_MEDIA("answering under photos, videos and goods", "people answer in VK themselves"),
    ANSWER_MESSAGES("answering messages", "people answer in VK themselves"),
    MODERATE_BOARD(
            "deleting and restoring comments of discussions", "people delete in VK themselves"),
    MODERATE(
            "deleting, restoring and reporting posts and comments",
            "people delete and report in VK themselves"),
    BAN("banning and unbanning people", "people ban in VK themselves");

    private final String purpose;
    private final String loss;

    Feature(String purpose, String loss) {
        this.purpose = purpose;
        this.loss = loss;
    }

    /// What it is for, a noun phrase in English.
    String purpose() {
        return purpose;
    }

    /// What happens when no token serves, a clause in English.
    String loss() {
        return loss;
    }
}
