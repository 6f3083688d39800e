package vestovoy.simulator;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import vestovoy.community.PostKey;

/// A living VK community on loopback: VK's methods, long poll and callback, customers, faults, and
/// a page for people.
///
/// Everything that was answered outlives the death of the process; start it again with the same
/// folder. Safe for threads.
public final class Simulator implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads;
    private final World world;
    private final Setup setup;
    private final Faults faults;
    private final Optional<CallbackCalls> calls;

    private Simulator(HttpServer server, World world, Setup setup) {
        this.server = server;
        this.world = world;
        this.setup = setup;
        this.faults = new Faults(setup.seed());
        this.calls =
                setup.callback()
                        .map(target -> new CallbackCalls(world, target, setup.clock(), faults));
        this.threads = Executors.newVirtualThreadPerTaskExecutor();
        PollKeys keys = new PollKeys(world.notices());
        Methods methods = new Methods(world, keys, setup);
        open("/method/", new MethodDoor(world, methods, setup, faults));
        open("/lp/", new PollDoor(world, keys, faults));
        open("/", new PageDoor(world));
        server.setExecutor(threads);
    }

    private void open(String path, HttpHandler door) {
        server.createContext(path, new Guard(door));
    }

    /// Reads archive and journal, and begins to listen.
    ///
    /// @throws BindException when the port is taken, with what to do about it
    /// @throws IOException when the archive or the journal cannot be read
    public static Simulator start(Setup setup) throws IOException {
        HttpServer server = bind(setup.port());
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort();
            Simulator simulator = new Simulator(server, World.open(setup, address), setup);
            server.start();
            return simulator;
        } catch (IOException | RuntimeException broken) {
            server.stop(0);
            throw broken;
        }
    }

    private static HttpServer bind(int port) throws IOException {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        try {
            return HttpServer.create(new InetSocketAddress(loopback, port), 0);
        } catch (BindException taken) {
            BindException clear =
                    new BindException(
                            "port "
                                    + port
                                    + " of 127.0.0.1 is taken: stop what listens there, or choose another");
            clear.initCause(taken);
            throw clear;
        }
    }

    /// Where VK is: methods stand at `/method/NAME` below it.
    public URI base() {
        return URI.create(world.address());
    }

    /// The community's page for a browser.
    public URI page() {
        return URI.create(world.address() + "/");
    }

    /// The community's id, positive.
    public long community() {
        return -world.owner();
    }

    /// The people of the community.
    public Customers customers() {
        return new Customers(world);
    }

    /// Customers who write the lines of a posts file.
    ///
    /// @param posts JSON Lines; empty takes the file that comes with the program
    /// @throws IOException when it cannot be read
    public Crowd crowd(Optional<Path> posts) throws IOException {
        return Crowd.read(world, setup.seed(), posts);
    }

    /// The switchboard of faults.
    public Faults faults() {
        return faults;
    }

    /// Everything that was done through the API, oldest first.
    public List<Effect> effects() {
        synchronized (world) {
            return world.deeds().effects();
        }
    }

    /// Who is banned now, newest first.
    public List<Ban> banned() {
        synchronized (world) {
            return world.bans().holding(world.now());
        }
    }

    /// Everything that customers wrote to the community, oldest first: in its own places, and on
    /// their walls where they name it or repeat a post of its with words of their own. What is
    /// written on a closed wall, or under a stranger's post, nobody can find: it is not among them.
    public List<Written> written() {
        synchronized (world) {
            List<Written> all = new ArrayList<>();
            for (var entry : world.deeds().written().entrySet()) {
                PostKey key = entry.getKey();
                world.items()
                        .find(key)
                        .filter(world::concerns)
                        .ifPresent(item ->
                                all.add(
                                        new Written(
                                                item.post(), entry.getValue(), !item.deleted())));
            }
            return List.copyOf(all);
        }
    }

    /// Sends the events that are due to the callback endpoint, each once.
    ///
    /// @return how many it took; 0 when the setup names no endpoint
    public int deliverCallbacks() {
        return calls.map(CallbackCalls::deliver).orElse(0);
    }

    /// Stops listening and lets go of everything that waits.
    @Override
    public void close() throws IOException {
        faults.clear();
        world.close();
        server.stop(0);
        threads.shutdownNow();
        threads.close();
    }
}
