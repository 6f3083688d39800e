package vestovoy.store;

import java.time.Duration;
import java.time.Instant;
import vestovoy.reply.Deed;

/// What a deed makes of an act's row.
///
/// @param state where the act stands after it
/// @param code why
/// @param due when it may be taken again; of an act that ended, when it ended
/// @param deferred whether it was put off with nothing done, so that the attempt does not count
record ActEnding(ActState state, String code, Instant due, boolean deferred) {
    /// @param unsure whether an earlier attempt may have succeeded: putting the act off does not
    ///   make that untrue
    static ActEnding of(Deed deed, boolean unsure, Instant now) {
        return switch (deed) {
            case Deed.Done(String code) -> new ActEnding(ActState.DONE, code, now, false);
            case Deed.Changed _, Deed.Gone _ ->
                    new ActEnding(ActState.WITHDRAWN, deed.code(), now, false);
            case Deed.Refused(String code) -> new ActEnding(ActState.REFUSED, code, now, false);
            case Deed.Later(String code, Duration delay) ->
                    new ActEnding(
                            unsure ? ActState.UNSURE : ActState.PLANNED,
                            code,
                            now.plus(delay),
                            true);
            case Deed.Unsure(String code, Duration delay) ->
                    new ActEnding(ActState.UNSURE, code, now.plus(delay), false);
            case Deed.Unknown(String code) -> new ActEnding(ActState.UNKNOWN, code, now, false);
        };
    }
}
