/// What we ask of a search index, and what goes into it.
///
/// - Knows: FAQ entries, mining question–answer pairs from discussions, generations, what a search
///   and a rebuild mean, how search is judged, how a confidence is calibrated and a promise kept.
/// - Keeps to itself: Hipparchus.
/// - Never imports: Lucene, JDBC, the framework, or any room above.
/// - Units: confidence is calibrated, 0..1; times are `Instant`, UTC.
/// - Errors: a file that cannot be read is a `BadInput` with a sentence; a search that fails
///   throws, and the caller goes to people.
/// - Sources: the archive of `harvest`; FAQ files (JSON Lines, YAML, CSV).
@NullMarked
package vestovoy.faq;

import org.jspecify.annotations.NullMarked;
