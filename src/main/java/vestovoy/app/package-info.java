/// Wiring, settings, loops, start and stop.
///
/// - Knows: everything; nobody knows it.
/// - Units: settings carry their unit (`10s`, `64MB`).
/// - Errors: all faults of the settings at once, each with its remedy; exit code 2.
/// - Sources: config/vestovoy.yaml.
@NullMarked
package vestovoy.app;

import org.jspecify.annotations.NullMarked;
