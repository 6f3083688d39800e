package vestovoy.triage;

/// How far the bot may go by itself.
public enum Mode {
    /// No rules and no search: everything goes to people.
    OFF("off"),
    /// Decides and writes down what it would do; everything goes to people without a draft.
    SHADOW("shadow"),
    /// What it would say becomes a draft for people.
    SUGGEST("suggest"),
    /// Answers by itself.
    AUTO("auto");

    private final String code;

    Mode(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
