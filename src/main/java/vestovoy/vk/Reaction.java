package vestovoy.vk;

/// What is done about an error of VK's.
enum Reaction {
    /// The same again later, with the same key.
    RETRY,
    /// Too much was asked: slower, then the same again.
    SLOW,
    /// A person must look.
    HUMAN,
    /// The object is not there or not to be reached: nothing more to do about it.
    GONE,
    /// Settings, rights or tokens are wrong: an operator must look.
    CONFIG,
    /// We asked wrongly: never repeated.
    BUG
}
