/// A living VK community behind VK's own HTTP API, on loopback.
///
/// - Knows: VK's methods, long poll and callback from the other side; simulated customers; every
///   effect, so that lost and doubled can be counted.
/// - Keeps to itself: `com.sun.net.httpserver`.
/// - Never imports: another adapter; above all not `vk`, which it is there to test.
/// - Units: as VK's.
/// - Errors: VK's own error objects; strict on tokens and parameters.
/// - Sources: VK API 5.199, docs/simulator.md.
@NullMarked
package vestovoy.simulator;

import org.jspecify.annotations.NullMarked;
