/// Texts to be sent, and how a sending may end.
///
/// - Knows: replies, standings of their targets, deliveries, the rules of the outbox.
/// - Never imports: VK, JDBC, the framework, or any room above.
/// - Units: `Duration`, `Instant` (UTC); codes are stable words or VK error numbers as `vk-14`.
/// - Errors: what VK does is a value (`Delivery`); an exception out of a `Sender` is an unknown
///   outcome.
/// - Sources: promises 4 and 5 of docs/architecture.md.
@NullMarked
package vestovoy.reply;

import org.jspecify.annotations.NullMarked;
