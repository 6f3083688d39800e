/// The command line.
///
/// - Knows: commands, flags, exit codes (0 done, 1 found faults, 2 could not), progress on a
///   terminal.
/// - Keeps to itself: picocli.
/// - Never imports: another adapter; what the commands do comes from `Work`, which `app` supplies.
/// - Units: durations as `60s`, `5m`.
/// - Errors: one sentence on standard error with the remedy.
/// - Sources: docs/commands.md.
@NullMarked
package vestovoy.cli;

import org.jspecify.annotations.NullMarked;
