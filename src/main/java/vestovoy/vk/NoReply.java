package vestovoy.vk;

import static java.util.Objects.requireNonNull;

/// The wire brought no reply. Unchecked, because the SDK swallows the cause of a checked one.
final class NoReply extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String word;
    private final boolean maybeDone;

    /// @param word a stable word for the cause; the cause itself is not kept, since its message may
    ///   quote the request
    /// @param maybeDone whether the request may have reached VK
    NoReply(String word, boolean maybeDone) {
        super(word);
        this.word = requireNonNull(word, "word");
        this.maybeDone = maybeDone;
    }

    Answer.NoAnswer answer() {
        return new Answer.NoAnswer(word, maybeDone);
    }

    boolean interrupted() {
        return word.equals("interrupted");
    }
}
