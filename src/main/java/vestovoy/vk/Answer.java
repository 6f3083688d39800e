package vestovoy.vk;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// How a call to VK ended.
sealed interface Answer {
    /// A stable word for metrics and audit rows.
    String word();

    /// Whether asking again soon may help: VK was not reached, stumbled, or wants less.
    default boolean passes() {
        return switch (this) {
            case NoAnswer _, Resting _ -> true;
            case Refusal refusal ->
                    refusal.reaction() == Reaction.RETRY || refusal.reaction() == Reaction.SLOW;
            case NoToken _, Ok _ -> false;
        };
    }

    /// VK answered.
    ///
    /// @param response the `response` of the answer
    /// @param failures the calls inside an `execute` that VK refused; their values in the response
    ///   are `false`
    record Ok(JsonNode response, List<Failure> failures) implements Answer {
        public Ok {
            requireNonNull(response, "response");
            failures = List.copyOf(failures);
        }

        Ok(JsonNode response) {
            this(response, List.of());
        }

        @Override
        public String word() {
            return "ok";
        }
    }

    /// One call inside an `execute` that VK refused (`execute_errors`).
    ///
    /// @param method which; empty when VK does not say
    /// @param message VK's own words, tokens masked
    record Failure(String method, ErrorCode code, String message) {
        public Failure {
            requireNonNull(method, "method");
            requireNonNull(code, "code");
            requireNonNull(message, "message");
        }
    }

    /// VK refused.
    ///
    /// @param code VK's number
    /// @param subcode VK's finer number, 0 when none
    /// @param message VK's own words, tokens masked; for operators, never for customers
    /// @param captchaSid the captcha that VK wants solved, empty when none; never solved
    /// @param captchaImg where its picture is, empty when nowhere
    /// @param redirectUri where VK sends a person to confirm, empty when nowhere; of a captcha of
    ///   the newer form too
    /// @param confirmation what VK wants confirmed, in its own words, empty when nothing
    record Refusal(
            ErrorCode code,
            int subcode,
            String message,
            String captchaSid,
            String captchaImg,
            String redirectUri,
            String confirmation)
            implements Answer {
        public Refusal {
            requireNonNull(code, "code");
        }

        @Override
        public String word() {
            return code.word();
        }

        Reaction reaction() {
            return code.reaction();
        }
    }

    /// Nothing usable came: no connection, a reset, a timeout, a gateway's page, half an answer.
    ///
    /// @param cause a stable word: no-connection, timeout, reset, interrupted, http-502, not-json,
    ///   …
    /// @param maybeDone whether VK may have got the request, so that a write may have happened
    record NoAnswer(String cause, boolean maybeDone) implements Answer {
        public NoAnswer {
            requireNonNull(cause, "cause");
        }

        @Override
        public String word() {
            return cause;
        }
    }

    /// None of the tokens there are may call this method; VK was not asked.
    record NoToken(String method) implements Answer {
        @Override
        public String word() {
            return "no-token";
        }
    }

    /// VK wants to be left alone, or the day's calls are spent; it was not asked.
    ///
    /// @param until when it is worth trying again
    /// @param cause the error that began the rest (`vk-14`), or `daily-budget`
    record Resting(Instant until, String cause) implements Answer {
        public Resting {
            requireNonNull(until, "until");
            requireNonNull(cause, "cause");
        }

        @Override
        public String word() {
            return "resting";
        }
    }
}
