package vestovoy.reply;

/// What a post is reported for: VK's own list. The code is stable.
public enum ReportGround {
    SPAM("spam", true),
    CHILD_ABUSE("child-abuse", true),
    EXTREMISM("extremism", true),
    VIOLENCE("violence", false),
    DRUGS("drugs", true),
    ADULT("adult", true),
    INSULT("insult", true),
    SUICIDE("suicide", false),
    WEAPONS("weapons", false);

    private final String code;
    private final boolean everywhere;

    ReportGround(String code, boolean everywhere) {
        this.code = code;
        this.everywhere = everywhere;
    }

    public String code() {
        return code;
    }

    /// Whether VK takes this ground wherever it takes reports at all; the others are taken on walls
    /// only.
    boolean everywhere() {
        return everywhere;
    }

    /// The ground of a code.
    ///
    /// @throws IllegalArgumentException when no ground has this code
    public static ReportGround of(String code) {
        for (ReportGround ground : values()) {
            if (ground.code.equals(code)) {
                return ground;
            }
        }
        throw new IllegalArgumentException("no ground for a report has the code '" + code + "'");
    }
}
