package vestovoy.community;

/// Where a post was written. The `code` is stable: it stands in the database, in logs and in file
/// formats.
public enum Channel {
    WALL_POST("wall-post"),
    WALL_COMMENT("wall"),
    BOARD_COMMENT("board"),
    PHOTO_COMMENT("photo"),
    VIDEO_COMMENT("video"),
    MARKET_COMMENT("market"),
    MESSAGE("message"),
    MENTION("mention");

    private final String code;

    Channel(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// Whether strangers can read what is written there; only messages are private.
    public boolean isPublic() {
        return this != MESSAGE;
    }

    /// The channel of a code.
    ///
    /// @throws IllegalArgumentException when no channel has this code
    public static Channel of(String code) {
        for (Channel channel : values()) {
            if (channel.code.equals(code)) {
                return channel;
            }
        }
        throw new IllegalArgumentException("no channel has the code '" + code + "'");
    }
}
