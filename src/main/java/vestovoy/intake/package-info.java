/// The one way of a post: accept, decide, commit.
///
/// - Knows: events and their meanings, the order of the steps, what is committed together, retries,
///   dead letters.
/// - Never imports: any adapter, the framework.
/// - Units: `Instant`, UTC.
/// - Errors: what cannot be understood is kept raw and counted; a decision that fails goes to
///   people.
/// - Sources: promises 1, 3, 5 and 6 of docs/architecture.md.
@NullMarked
package vestovoy.intake;

import org.jspecify.annotations.NullMarked;
