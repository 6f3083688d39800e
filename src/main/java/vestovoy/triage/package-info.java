/// The right thing to do with a post: pure decisions.
///
/// - Knows: the ordered rules, the answer policy, modes.
/// - Never imports: any adapter, the framework, clocks; not `desk`, which stands on the same floor.
/// - Units: confidence 0..1.
/// - Errors: whatever fails inside becomes the verdict `queue` with the reason `failed`.
/// - Sources: the support policy, docs/architecture.md.
@NullMarked
package vestovoy.triage;

import org.jspecify.annotations.NullMarked;
