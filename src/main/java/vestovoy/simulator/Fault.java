package vestovoy.simulator;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Locale;

/// What VK, or something before it, may do to a request besides answering it. The docs list them; a
/// test compares.
public sealed interface Fault {
    /// Meets the request before it takes effect, if it ever does.
    sealed interface Before extends Fault {}

    /// Meets the answer of a request that took effect.
    sealed interface After extends Fault {}

    /// HTTP 502 with a page of HTML; nothing happened.
    record BadGateway() implements Before {}

    /// This HTTP status with a page of HTML; nothing happened.
    record Status(int status) implements Before {
        public Status {
            requireFailure(status);
        }
    }

    /// This HTTP status with a page of HTML, though the request took effect.
    record StatusAfter(int status) implements After {
        public StatusAfter {
            requireFailure(status);
        }
    }

    /// A redirection with this status to the same address: whoever follows it with 307 or 308 asks
    /// again. Nothing happened.
    record Redirect(int status) implements Before {
        public Redirect {
            if (status < 300 || status > 399) {
                throw new IllegalArgumentException("a redirection is 300..399, not " + status);
            }
        }
    }

    /// The connection is dropped; nothing happened.
    record DropBefore() implements Before {}

    /// The connection is dropped after the request took effect.
    record DropAfter() implements After {}

    /// The request took effect, and nothing is answered until [Faults#release()].
    record HangAfter() implements After {}

    /// The request took effect, and is answered with status 200 and no body.
    record EmptyAfter() implements After {}

    /// The request took effect; the connection is dropped in the middle of the answer.
    record TruncatedAfter() implements After {}

    /// The request took effect, and half of the answer comes as if it were the whole.
    record HalfAfter() implements After {}

    /// The request took effect, and the answer comes under this content type.
    record TypedAfter(String type) implements After {
        public TypedAfter {
            requireNonNull(type, "type");
        }
    }

    /// The request waits so long before it takes effect and is answered.
    record SlowBefore(Duration by) implements Before {
        public SlowBefore {
            requireLength(by);
        }
    }

    /// The request takes effect at once and is answered so much later.
    record SlowAfter(Duration by) implements After {
        public SlowAfter {
            requireLength(by);
        }
    }

    /// VK's error of this number; nothing happened. 14 shows both forms of the captcha.
    record Refuse(int code) implements Before {}

    /// VK's error of this number, though the request took effect.
    record RefuseAfter(int code) implements After {}

    /// Error 14 in one of its forms; nothing happened.
    record Captcha(Form form) implements Before {
        /// What a person would have to do.
        public enum Form {
            /// Type what a picture shows: `captcha_sid` and `captcha_img`. The old form.
            PICTURE,
            /// Go to an address: `redirect_uri`. The form since September 2025.
            ADDRESS
        }

        public Captcha {
            requireNonNull(form, "form");
        }
    }

    /// The stable name for reports, as `refuse-6`.
    default String word() {
        String kind =
                getClass()
                        .getSimpleName()
                        .replaceAll("(?<!^)([A-Z])", "-$1")
                        .toLowerCase(Locale.ROOT);
        return switch (this) {
            case Status(int status) -> kind + "-" + status;
            case StatusAfter(int status) -> kind + "-" + status;
            case Redirect(int status) -> kind + "-" + status;
            case Refuse(int code) -> kind + "-" + code;
            case RefuseAfter(int code) -> kind + "-" + code;
            case Captcha(Captcha.Form form) ->
                    kind + "-" + form.toString().toLowerCase(Locale.ROOT);
            case BadGateway _, DropBefore _, DropAfter _, HangAfter _ -> kind;
            case EmptyAfter _, TruncatedAfter _, HalfAfter _, TypedAfter _ -> kind;
            case SlowBefore _, SlowAfter _ -> kind;
        };
    }

    private static void requireFailure(int status) {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("a failure is 400..599, not " + status);
        }
    }

    private static void requireLength(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("a delay is not negative: " + by);
        }
    }
}
