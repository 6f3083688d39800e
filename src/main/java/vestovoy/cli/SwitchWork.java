package vestovoy.cli;

import java.nio.file.Path;
import vestovoy.desk.Turn;

/// What the commands do about the switch of all automatic sending. Beside a running server as well:
/// it follows at once.
public interface SwitchWork {
    /// How the switch stands.
    Turn turned(Path config);

    /// Stops all automatic sending.
    Turn stop(Path config, String reason);

    /// Lets the bot send again.
    ///
    /// @param reason may be empty
    Turn resume(Path config, String reason);
}
