package vestovoy.vk;

import static java.util.Objects.requireNonNull;

import tools.jackson.databind.JsonNode;

/// How a call to VK ended.
sealed interface Answer {
    /// A stable word for metrics and audit rows.
    String word();

    /// VK answered.
    ///
    /// @param response the `response` of the answer
    record Ok(JsonNode response) implements Answer {
        @Override
        public String word() {
            return "ok";
        }
    }

    /// VK refused.
    ///
    /// @param code VK's number
    /// @param subcode VK's finer number, 0 when none
    /// @param message VK's own words, tokens masked; for operators, never for customers
    /// @param captchaSid the captcha that VK wants solved, empty when none; never solved
    /// @param redirectUri where VK sends a person to confirm, empty when nowhere
    record Refusal(
            ErrorCode code, int subcode, String message, String captchaSid, String redirectUri)
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
}
