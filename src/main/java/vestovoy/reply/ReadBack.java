package vestovoy.reply;

import static java.util.Objects.requireNonNull;

/// What reading the thread back told about an earlier sending.
public sealed interface ReadBack {
    /// It stands there under this number.
    record Found(long object) implements ReadBack {}

    /// It is not there.
    record Absent() implements ReadBack {}

    /// The thread cannot be read.
    record Unreadable(String code) implements ReadBack {
        public Unreadable {
            requireNonNull(code, "code");
        }
    }
}
