/// The FAQ index on Lucene.
///
/// - Knows: analysis of Russian, fields, queries, generations on disk.
/// - Keeps to itself: Lucene.
/// - Never imports: another adapter.
/// - Units: scores are Lucene's own and leave this room only as a confidence 0..1.
/// - Errors: a broken generation is never published; a search without one finds nothing.
/// - Sources: docs/search.md.
@NullMarked
package vestovoy.lucene;

import org.jspecify.annotations.NullMarked;
