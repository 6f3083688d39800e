/// What moderators may do, and when.
///
/// - Knows: cases, their versions, legal moves, what was done to a post, accounts and roles. The
///   acts themselves are `reply`'s, since the bot plans them too.
/// - Never imports: any adapter, the framework; not `triage`, which stands on the same floor.
/// - Units: `Instant`, UTC; priority 0 (ordinary) to 9 (first).
/// - Errors: a move that is not possible is a value (`Move`), with what happened instead.
/// - Sources: promises 3 to 5 of docs/architecture.md.
@NullMarked
package vestovoy.desk;

import org.jspecify.annotations.NullMarked;
