package vestovoy.faq;

/// Long work was stopped because its watcher wished so: thrown out of [Progress#at] and passed on.
/// What was done is kept where the worker says so.
public final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Stopped() {
        super("stopped");
    }
}
