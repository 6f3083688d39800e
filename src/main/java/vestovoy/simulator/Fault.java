package vestovoy.simulator;

/// What VK may do to a request besides answering it.
public sealed interface Fault {
    /// HTTP 502 with a page of HTML; nothing happened.
    record BadGateway() implements Fault {}

    /// The connection is dropped; nothing happened.
    record DropBefore() implements Fault {}

    /// The connection is dropped after the request took effect.
    record DropAfter() implements Fault {}

    /// The request took effect, and nothing is answered until [Faults#release()].
    record HangAfter() implements Fault {}

    /// VK's error of this number; nothing happened.
    record Refuse(int code) implements Fault {}

    /// VK's error of this number, though the request took effect.
    record RefuseAfter(int code) implements Fault {}
}
