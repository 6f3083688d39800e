package vestovoy.store;

/// Where a reply stands; the codes are in the database and in the tally.
enum ReplyState {
    PLANNED("planned"),
    SENDING("sending"),
    UNSURE("unsure"),
    SENT("sent"),
    WITHDRAWN("withdrawn"),
    REFUSED("refused"),
    UNKNOWN("unknown");

    private final String code;

    ReplyState(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
