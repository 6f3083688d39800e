package vestovoy.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/// Chooses a port of the loopback for the demo.
final class Ports {
    private Ports() {}

    /// The port that was asked for; or, when none was (0), the usual one while it is free, else 0
    /// for any free one.
    static int free(int asked, int usual) {
        if (asked != 0) {
            return asked;
        }
        try (ServerSocket socket = new ServerSocket(usual, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException _) {
            return 0;
        }
    }
}
