/// VK: its JSON, long poll, callback, methods, tokens, limits and error codes.
///
/// - Knows: how VK speaks, and nothing of what is done about it.
/// - Keeps to itself: the VK SDK, Gson, `java.net.http`, Bucket4j.
/// - Never imports: another adapter.
/// - Units: seconds since 1970 on the wire, `Instant` inside; community ids positive in settings,
///   negative as owners.
/// - Errors: every VK error code has one declared reaction; what cannot be decoded is kept raw.
/// - Sources: VK API 5.199, docs/vk.md.
@NullMarked
package vestovoy.vk;

import org.jspecify.annotations.NullMarked;
