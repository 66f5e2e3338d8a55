package dev.coursecreator.broker;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import java.util.Map;
import org.slf4j.LoggerFactory;

/** Keeps the broker's startup logging out of the application's log, unless its level is configured. */
final class BrokerLogLevels {

    /** ERROR for loggers that warn about events that are normal for a single broker, such as electing itself. */
    private static final Map<String, Level> LEVELS = Map.of(
            "kafka", Level.WARN,
            "org.apache.kafka", Level.WARN,
            "org.apache.kafka.controller", Level.ERROR,
            "org.apache.kafka.clients.NetworkClient", Level.ERROR,
            "state.change.logger", Level.WARN);

    private BrokerLogLevels() {}

    static void apply() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) {
            LEVELS.forEach((name, level) -> setDefaultLevel(logback.getLogger(name), level));
        }
    }

    private static void setDefaultLevel(Logger logger, Level level) {
        if (logger.getLevel() == null) {
            logger.setLevel(level);
        }
    }
}
