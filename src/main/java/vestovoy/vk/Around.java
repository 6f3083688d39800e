package vestovoy.vk;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// What reading VK back told about the target of a reply.
sealed interface Around {
    /// It stands there.
    ///
    /// @param target as it is now
    /// @param voices what the community said to it since, in no order
    /// @param closed whether VK says that nobody, communities included, may comment there
    /// @param followed whether anybody said something after it in the same conversation
    record Seen(Line target, List<Line> voices, boolean closed, boolean followed)
            implements Around {
        public Seen {
            requireNonNull(target, "target");
            voices = List.copyOf(voices);
        }
    }

    /// It is not there any more, or its place is not.
    record Gone() implements Around {}

    /// It cannot be read.
    ///
    /// @param code why, a stable word: no-token, vk-15, timeout, too-long, …
    /// @param passing whether asking again soon may help
    record Blind(String code, boolean passing) implements Around {
        public Blind {
            requireNonNull(code, "code");
        }

        Blind(String code) {
            this(code, false);
        }

        static Blind of(Answer answer) {
            return new Blind(
                    answer.word(), answer.passes() && !answer.word().equals(Threads.TOO_LONG));
        }
    }
}
