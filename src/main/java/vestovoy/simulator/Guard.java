package vestovoy.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A door that answers whatever happens behind it: 400 to a request that cannot be read, 500 where
/// the simulator itself breaks. A dropped connection is always a fault that was asked for.
final class Guard implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);
    private static final String TEXT = "text/plain; charset=utf-8";

    private final HttpHandler door;

    Guard(HttpHandler door) {
        this.door = door;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try {
            door.handle(exchange);
        } catch (Door.Unreadable wrong) {
            Door.send(exchange, Door.BAD_REQUEST, TEXT, wrong.getMessage());
        } catch (RuntimeException broken) {
            LOG.error("the simulator broke at {}", exchange.getRequestURI().getPath(), broken);
            Door.send(exchange, Door.BROKEN, TEXT, "the simulator is broken: see its log");
        }
    }
}
