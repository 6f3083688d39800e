package vestovoy.reply;

import static java.util.Objects.requireNonNull;

/// What a look before an act showed.
public sealed interface Sight {
    /// It is still to be done, to a post that stands unchanged.
    record ToDo() implements Sight {}

    /// It is as the act would leave it.
    record Done() implements Sight {}

    /// The post's text is not the one that was decided on.
    record Changed() implements Sight {}

    /// The post is not there any more.
    record Gone() implements Sight {}

    /// It must not be done, or cannot be, whatever happens.
    ///
    /// @param code why: own (the community's or its staff's), not-a-person, elsewhere, no-token
    record Barred(String code) implements Sight {
        public Barred {
            requireNonNull(code, "code");
        }
    }

    /// Nobody can tell now.
    ///
    /// @param code why, a stable word or a VK error number
    record Unreadable(String code) implements Sight {
        public Unreadable {
            requireNonNull(code, "code");
        }
    }
}
