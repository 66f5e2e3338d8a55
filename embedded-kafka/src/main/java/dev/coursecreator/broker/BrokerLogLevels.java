package dev.coursecreator.broker;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import java.util.Map;
import org.slf4j.LoggerFactory;

/** Keeps the broker's hundreds of lines per start out of the application's log, unless somebody asked for them. */
final class QuietLogging {

    /** Those of ERROR warn of what is normal for a broker that is alone: becoming its own leader, closing twice. */
    private static final Map<String, Level> LEVELS = Map.of(
            "kafka", Level.WARN,
            "org.apache.kafka", Level.WARN,
            "org.apache.kafka.controller", Level.ERROR,
            "org.apache.kafka.clients.NetworkClient", Level.ERROR,
            "state.change.logger", Level.WARN);

    private QuietLogging() {}

    static void apply() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) {
            LEVELS.forEach((name, level) -> quieten(logback.getLogger(name), level));
        }
    }

    private static void quieten(Logger logger, Level level) {
        if (logger.getLevel() == null) {
            logger.setLevel(level);
        }
    }
}
