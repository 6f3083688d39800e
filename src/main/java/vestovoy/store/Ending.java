package vestovoy.store;

import java.time.Instant;
import vestovoy.reply.Delivery;

/// What a delivery makes of a reply's row.
///
/// @param state where the reply stands after it
/// @param code why
/// @param object the number in VK, 0 when none
/// @param due when it may be taken again; of a reply that ended, when it ended
/// @param deferred whether it was put off with nothing sent, so that the attempt does not count
record Ending(ReplyState state, String code, long object, Instant due, boolean deferred) {
    /// @param unsure whether an earlier sending may have happened: putting the reply off does not
    ///   make that untrue
    static Ending of(Delivery delivery, boolean unsure, Instant now) {
        return switch (delivery) {
            case Delivery.Sent(long object) ->
                    new Ending(ReplyState.SENT, delivery.code(), object, now, false);
            case Delivery.Withdrawn _ ->
                    new Ending(ReplyState.WITHDRAWN, delivery.code(), 0, now, false);
            case Delivery.Refused(String code) ->
                    new Ending(ReplyState.REFUSED, code, 0, now, false);
            case Delivery.Reworded(String code, _) ->
                    new Ending(ReplyState.REFUSED, code, 0, now, false);
            case Delivery.Later(String code, var delay) ->
                    new Ending(
                            unsure ? ReplyState.UNSURE : ReplyState.PLANNED,
                            code,
                            0,
                            now.plus(delay),
                            true);
            case Delivery.Unsure(String code, var delay) ->
                    new Ending(ReplyState.UNSURE, code, 0, now.plus(delay), false);
            case Delivery.Unread(String code, var delay) ->
                    new Ending(ReplyState.UNSURE, code, 0, now.plus(delay), true);
            case Delivery.Unknown(String code) ->
                    new Ending(ReplyState.UNKNOWN, code, 0, now, false);
        };
    }
}
