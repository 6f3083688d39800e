package vestovoy.vk;

/// A list of the community's could not be read to its end.
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final String method;
    private final transient Answer answer;

    Unreadable(String method, Answer answer) {
        super(method + ": " + answer.word());
        this.method = method;
        this.answer = answer;
    }

    String method() {
        return method;
    }

    /// What VK said instead; never [Answer.Ok].
    Answer answer() {
        return answer;
    }
}
