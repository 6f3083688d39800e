/// Words: what was written, by whom, where and when.
///
/// - Knows: channels, posts, authors, attachments, discussions, and the mark-up that VK puts into
///   texts.
/// - Never imports: anything but `java.*`.
/// - Units: ids as VK gives them (people positive, communities negative); times as `Instant`, UTC.
/// - Errors: a bad value is an `IllegalArgumentException` that names it.
/// - Sources: VK API 5.199, objects of events and of the read methods.
@NullMarked
package vestovoy.community;

import org.jspecify.annotations.NullMarked;
