package vestovoy.faq;

/// Something a person gave cannot be used. The message is one sentence for that person, with the
/// remedy.
public final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadInput(String sentence) {
        super(sentence);
    }

    public BadInput(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
