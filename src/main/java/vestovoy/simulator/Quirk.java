package vestovoy.simulator;

/// What the long poll may do to events.
public enum Quirk {
    /// An event comes twice in one answer, with the same id.
    DUPLICATE,
    /// Two neighbours of an answer change places.
    REORDER,
    /// An event of a type that nobody knows is among the others.
    UNKNOWN_TYPE,
    /// `ts` is a number, not a string.
    NUMBER_TS,
    /// `failed` 1: events up to now are no longer told.
    FAILED_1,
    /// `failed` 2: the key has expired; nothing is lost.
    FAILED_2,
    /// `failed` 3: key and `ts` are to be asked for again; what lies between is no longer told.
    FAILED_3
}
