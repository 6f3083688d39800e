package vestovoy.store;

/// Where a post stands; the codes are in the database and in the tally.
enum PostState {
    UNDECIDED("undecided"),
    ANSWERED("answered"),
    PEOPLE("people"),
    HIDDEN("hidden"),
    IGNORED("ignored");

    private final String code;

    PostState(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static PostState of(String code) {
        for (PostState state : values()) {
            if (state.code.equals(code)) {
                return state;
            }
        }
        throw new IllegalArgumentException("no post state has the code '" + code + "'");
    }
}
