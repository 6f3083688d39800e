package vestovoy.store;

/// Where an act stands; the codes are in the database and in the tally.
enum ActState {
    PLANNED("planned"),
    DOING("doing"),
    UNSURE("unsure"),
    DONE("done"),
    WITHDRAWN("withdrawn"),
    REFUSED("refused"),
    UNKNOWN("unknown");

    private final String code;

    ActState(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
