package vestovoy.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Function;
import vestovoy.cli.SwitchWork;
import vestovoy.desk.Switch;
import vestovoy.desk.Turn;
import vestovoy.faq.BadInput;
import vestovoy.store.Store;

/// Turns the switch from the command line, in the database itself: a server that runs on it reads
/// it with every claim (docs/decisions/0020).
final class SwitchRoom implements SwitchWork {
    private final Function<Path, Settings> settings;
    private final InstantSource clock;

    /// @param settings those of a folder
    SwitchRoom(Function<Path, Settings> settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Turn turned(Path config) {
        return at(config, Switch::now);
    }

    @Override
    public Turn stop(Path config, String reason) {
        return at(config, it -> it.stop(who(), reason));
    }

    @Override
    public Turn resume(Path config, String reason) {
        return at(config, it -> it.resume(who(), reason));
    }

    private Turn at(Path config, Function<Switch, Turn> turn) {
        try (Store store = Opening.store(settings.apply(config))) {
            return turn.apply(new Switch(store.turns(), clock));
        } catch (IllegalArgumentException wrong) {
            throw new BadInput(String.valueOf(wrong.getMessage()), wrong);
        }
    }

    /// No account may have a slash in its name.
    private static String who() {
        return "cli/" + System.getProperty("user.name", "");
    }
}
