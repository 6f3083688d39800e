package vestovoy.vk;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/// Everything that is logged while it is open, with keys, values and causes.
final class Heard extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level before = Optional.ofNullable(root.getLevel()).orElse(Level.INFO);
    private final List<String> lines = new CopyOnWriteArrayList<>();

    /// The others fall silent meanwhile.
    private final List<Appender<ILoggingEvent>> others = new ArrayList<>();

    /// Listens to all loggers, the most talkative level included.
    static Heard everything() {
        Heard heard = new Heard();
        heard.root.iteratorForAppenders().forEachRemaining(heard.others::add);
        heard.others.forEach(heard.root::detachAppender);
        heard.setContext((LoggerContext) LoggerFactory.getILoggerFactory());
        heard.start();
        heard.root.setLevel(Level.TRACE);
        heard.root.addAppender(heard);
        return heard;
    }

    List<String> lines() {
        return lines;
    }

    @Override
    protected void append(ILoggingEvent event) {
        lines.add(
                event.getFormattedMessage()
                        + event.getKeyValuePairs()
                        + Optional.ofNullable(event.getThrowableProxy())
                                .map(ThrowableProxyUtil::asString)
                                .orElse(""));
    }

    @Override
    public void close() {
        root.setLevel(before);
        root.detachAppender(this);
        others.forEach(root::addAppender);
    }
}
