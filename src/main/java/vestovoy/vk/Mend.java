package vestovoy.vk;

import static java.util.Objects.requireNonNull;

import java.util.function.Supplier;

/// One change of the community's settings in VK, told before it is made.
public final class Mend {
    private final String sentence;
    private final Supplier<Finding> deed;

    Mend(String sentence, Supplier<Finding> deed) {
        this.sentence = requireNonNull(sentence, "sentence");
        this.deed = deed;
    }

    /// What will be changed.
    public String sentence() {
        return sentence;
    }

    /// Changes it, by one call.
    public Finding make() {
        return deed.get();
    }
}
