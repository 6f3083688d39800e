/// The moderators' and admins' pages.
///
/// - Knows: pages, forms, sessions.
/// - Keeps to itself: the web framework's view side.
/// - Never imports: another adapter.
/// - Units: times shown in the community's time zone.
/// - Errors: a plain Russian sentence that says what to do; nothing typed is lost.
/// - Sources: docs/console.md.
@NullMarked
package vestovoy.console;

import org.jspecify.annotations.NullMarked;
