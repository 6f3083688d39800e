package vestovoy.vk;

/// What is done about an error of VK's.
enum Reaction {
    /// The same again later, with the same key.
    RETRY("the same again later, with the same key"),
    /// Too much was asked: slower, then the same again.
    SLOW("slower, then the same again"),
    /// A person must look.
    HUMAN("a person must look"),
    /// The object is not there or not to be reached: nothing more to do about it.
    GONE("not there, or not to be reached: nothing more to do"),
    /// Settings, rights or tokens are wrong: an operator must look.
    CONFIG("settings, rights or tokens are wrong: an operator must look"),
    /// We asked wrongly: never repeated.
    BUG("asked wrongly: never repeated");

    private final String words;

    Reaction(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
