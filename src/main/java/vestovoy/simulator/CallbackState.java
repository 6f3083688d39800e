package vestovoy.simulator;

import java.util.Locale;

/// How the callback endpoint stands, in VK's words.
enum CallbackState {
    /// It was never asked.
    UNCONFIGURED,
    /// It did not confirm itself.
    FAILED,
    OK;

    String status() {
        return name().toLowerCase(Locale.ROOT);
    }
}
