/// What leaves for VK: texts to be sent, acts to be done, and how each may end.
///
/// Acts live here, not in `desk`: the bot's decisions plan them as well as moderators, and they are
/// kept as replies are, durable, looked at first, settled once.
///
/// - Knows: replies, standings of their targets, deliveries, the rules of the outbox; acts on posts
///   and their authors, errands, deeds.
/// - Never imports: VK, JDBC, the framework, or any room above.
/// - Units: `Duration`, `Instant` (UTC); codes are stable words or VK error numbers as `vk-14`.
/// - Errors: what VK does is a value (`Delivery`, `Deed`); an exception out of a `Sender` or a
///   `Hand` is an unknown outcome.
/// - Sources: promises 4 and 5 of docs/architecture.md.
@NullMarked
package vestovoy.reply;

import org.jspecify.annotations.NullMarked;
