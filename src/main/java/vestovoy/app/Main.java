package vestovoy.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vestovoy.cli.Commands;

/// Where the program begins.
public final class Main {
    private Main() {}

    /// Runs one command and ends with its exit code.
    public static void main(String[] arguments) {
        quietLog();
        LUCENE.setLevel(java.util.logging.Level.SEVERE);
        Path home = Path.of(System.getProperty("vestovoy.home", ".")).toAbsolutePath().normalize();
        int code =
                Commands.over(new Workshop(home, System.getenv()), home)
                        .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                        .execute(arguments);
        System.exit(code);
    }

    /// Held here, since the log manager itself lets go of a logger that nobody holds. Lucene tells
    /// at each start that a faster way of computing could be switched on.
    private static final java.util.logging.Logger LUCENE =
            java.util.logging.Logger.getLogger("org.apache.lucene");

    /// Commands speak for themselves: only warnings, and not where results go. `serve` and `demo`
    /// set up their own log.
    private static void quietLog() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        PatternLayoutEncoder lines = new PatternLayoutEncoder();
        lines.setContext(context);
        lines.setPattern("%level %logger{0} %msg %kvp%n");
        lines.start();
        ConsoleAppender<ILoggingEvent> err = new ConsoleAppender<>();
        err.setContext(context);
        err.setTarget("System.err");
        err.setEncoder(lines);
        err.start();
        ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(err);
        // The tokenizer's library warns of graphics cards, which it is not asked to use.
        context.getLogger("ai.djl").setLevel(Level.ERROR);
    }
}
