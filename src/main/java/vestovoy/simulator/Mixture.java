package vestovoy.simulator;

import java.time.Duration;
import java.util.List;

/// How often each fault and quirk strikes when all of them are on.
///
/// Faults after which VK wants no calls for long (9, 29, captchas, tokens) are rare: one of them
/// may stop a kind of answer for the rest of a short run.
final class Mixture {
    /// A fault's part of all faults.
    record Part(double weight, Fault fault) {}

    private static final Duration LATE = Duration.ofSeconds(2);

    /// The weights are 1 together.
    static final List<Part> FAULTS =
            List.of(
                    new Part(0.05, new Fault.BadGateway()),
                    new Part(0.04, new Fault.Status(500)),
                    new Part(0.04, new Fault.Status(503)),
                    new Part(0.04, new Fault.StatusAfter(504)),
                    new Part(0.03, new Fault.Redirect(302)),
                    new Part(0.10, new Fault.DropBefore()),
                    new Part(0.12, new Fault.DropAfter()),
                    new Part(0.04, new Fault.HangAfter()),
                    new Part(0.06, new Fault.EmptyAfter()),
                    new Part(0.06, new Fault.TruncatedAfter()),
                    new Part(0.04, new Fault.HalfAfter()),
                    new Part(0.04, new Fault.TypedAfter("text/html")),
                    new Part(0.04, new Fault.SlowBefore(LATE)),
                    new Part(0.04, new Fault.SlowAfter(LATE)),
                    new Part(0.06, new Fault.Refuse(6)),
                    new Part(0.05, new Fault.Refuse(10)),
                    new Part(0.05, new Fault.RefuseAfter(10)),
                    new Part(0.01, new Fault.Refuse(5)),
                    new Part(0.01, new Fault.Refuse(7)),
                    new Part(0.01, new Fault.Refuse(9)),
                    new Part(0.01, new Fault.Refuse(15)),
                    new Part(0.01, new Fault.Refuse(17)),
                    new Part(0.01, new Fault.Refuse(27)),
                    new Part(0.01, new Fault.Refuse(29)),
                    new Part(0.01, new Fault.Refuse(222)),
                    new Part(0.01, new Fault.Captcha(Fault.Captcha.Form.PICTURE)),
                    new Part(0.01, new Fault.Captcha(Fault.Captcha.Form.ADDRESS)));

    private Mixture() {}

    /// How much of the share a quirk takes. A silence holds the long poll for two waits.
    static double weight(Quirk quirk) {
        return switch (quirk) {
            case DUPLICATE, OTHER_ID, AGAIN, REORDER, NEVER_TOLD -> 1;
            case UNKNOWN_TYPE, EXTRA_FIELDS, OLD_MESSAGE, NUMBER_TS -> 1;
            case FAILED_1, FAILED_2, FAILED_3 -> 1;
            case POLL_HTML, POLL_BRACES, POLL_EMPTY -> 0.5;
            case SILENT -> 0.1;
            case UNREADABLE, AUTHOR_DELETES, AUTHOR_EDITS, STAFF_ANSWERS -> 1;
        };
    }
}
