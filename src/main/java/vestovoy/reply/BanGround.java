package vestovoy.reply;

/// Why somebody is banned: VK's own list. The code is stable.
public enum BanGround {
    OTHER("other"),
    SPAM("spam"),
    HARASSMENT("harassment"),
    PROFANITY("profanity"),
    OFF_TOPIC("off-topic");

    private final String code;

    BanGround(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// The ground of a code.
    ///
    /// @throws IllegalArgumentException when no ground has this code
    public static BanGround of(String code) {
        for (BanGround ground : values()) {
            if (ground.code.equals(code)) {
                return ground;
            }
        }
        throw new IllegalArgumentException("no ground for a ban has the code '" + code + "'");
    }
}
