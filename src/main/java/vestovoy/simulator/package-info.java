/// A living VK community behind VK's own HTTP API, on loopback.
///
/// - Knows: VK's methods, long poll and callback from the other side; simulated customers; every
///   effect, so that lost and doubled can be counted.
/// - Keeps to itself: `com.sun.net.httpserver`.
/// - Never imports: another adapter; above all not `vk`, which it is there to test.
/// - Starts with [Simulator]: a [Setup] in, [Customers], a [Crowd], [Faults] and the lists of
///   [Effect], [Written] and [Ban] out.
/// - Inside: `World` holds one lock, `Items` what was written, `Walls` who may read and write
///   where, `Journal` its memory, `Notices` the events, `Shapes` VK's JSON; the doors
///   (`MethodDoor`, `PollDoor`, `PageDoor`) are all that speaks HTTP.
/// - Units: as VK's: whole seconds, people positive, communities negative.
/// - Errors: VK's own error objects (`VkError`); strict on tokens and parameters; a journal that
///   cannot be written stops the request.
/// - Sources: VK API 5.199, docs/simulator.md.
@NullMarked
package vestovoy.simulator;

import org.jspecify.annotations.NullMarked;
