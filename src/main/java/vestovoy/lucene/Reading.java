package vestovoy.lucene;

import java.util.List;
import java.util.stream.Collectors;

/// A text as it was read.
///
/// @param words greetings dropped
/// @param steps what was put right, in order; empty when it was read as it was written
record Reading(Words words, List<Step> steps) {
    Reading {
        steps = List.copyOf(steps);
    }

    /// One thing that was put right.
    ///
    /// @param what in a word or two, for people
    record Step(String what, String from, String to) {
        static Step of(Words.Word written, List<Words.Word> meant) {
            String to = meant.stream().map(Words.Word::form).collect(Collectors.joining(" "));
            return new Step(meant.size() > 1 ? "parted" : "slip", written.shown(), to);
        }
    }

    /// The text as it was read; empty when nothing was put right.
    String text() {
        return steps.isEmpty() ? "" : words.text();
    }
}
