package vestovoy.simulator;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/// What a simulated community is made of.
///
/// @param port on 127.0.0.1; 0 takes any free one
/// @param folder where the journal is kept; made when absent
/// @param archive a folder as `harvest` writes it; empty takes the community that comes with the
///   program
/// @param seed of everything that is left to chance: the crowd's choices, faults by rate, event ids
/// @param credentials the keys that are let in
/// @param clock the time that posts carry and that limits are counted by
/// @param limits requests a second
/// @param callback where events are sent to besides the long poll
public record Setup(
        int port,
        Path folder,
        Optional<Path> archive,
        long seed,
        Credentials credentials,
        InstantSource clock,
        Limits limits,
        Optional<CallbackTarget> callback) {
    public Setup {
        requireNonNull(folder, "folder");
        requireNonNull(archive, "archive");
        requireNonNull(credentials, "credentials");
        requireNonNull(clock, "clock");
        requireNonNull(limits, "limits");
        requireNonNull(callback, "callback");
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port is 0..65535, not " + port);
        }
    }

    /// The community that comes with the program, on any free port, with VK's own limits.
    public static Setup of(Path folder, Credentials credentials, InstantSource clock) {
        return new Setup(
                0, folder, Optional.empty(), 1, credentials, clock, Limits.vk(), Optional.empty());
    }

    public Setup onPort(int number) {
        return new Setup(number, folder, archive, seed, credentials, clock, limits, callback);
    }

    public Setup from(Path harvested) {
        return new Setup(
                port, folder, Optional.of(harvested), seed, credentials, clock, limits, callback);
    }

    public Setup seeded(long number) {
        return new Setup(port, folder, archive, number, credentials, clock, limits, callback);
    }

    public Setup limited(Limits other) {
        return new Setup(port, folder, archive, seed, credentials, clock, other, callback);
    }

    public Setup calling(CallbackTarget target) {
        return new Setup(
                port, folder, archive, seed, credentials, clock, limits, Optional.of(target));
    }
}
