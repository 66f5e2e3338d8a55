package dev.coursecreator.worker.logs;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.worker.LogLevel;
import dev.coursecreator.model.worker.WorkerLogEntry;
import dev.coursecreator.tracing.LogContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Passes on what this worker logs about jobs, at most so much of each job. */
final class JobLogAppender extends AppenderBase<ILoggingEvent> {

    static final int MAX_ENTRIES_PER_JOB = 500;
    static final int MAX_TEXT_LENGTH = 8_000;
    private static final int REMEMBERED_JOBS = 1_000;

    private final String worker;
    private final Consumer<WorkerLogEntry> sink;
    private final Map<String, Integer> counts = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > REMEMBERED_JOBS;
        }
    };

    JobLogAppender(String worker, Consumer<WorkerLogEntry> sink) {
        this.worker = worker;
        this.sink = sink;
    }

    /** Called by one thread at a time, see the superclass. */
    @Override
    protected void append(ILoggingEvent event) {
        var context = event.getMDCPropertyMap();
        var job = context.get(LogContext.JOB);
        // Several workers may run in one process, and gateways.
        if (job == null || !worker.equals(context.get(LogContext.WORKER))) {
            return;
        }
        var count = counts.merge(job, 1, Integer::sum);
        if (count <= MAX_ENTRIES_PER_JOB) {
            var text = count == MAX_ENTRIES_PER_JOB
                    ? "All further entries are in the log of the worker only."
                    : text(event);
            sink.accept(new WorkerLogEntry(
                    JobId.parse(job),
                    lesson(context),
                    worker,
                    event.getTimeStamp(),
                    level(event.getLevel()),
                    event.getLoggerName(),
                    text));
        }
    }

    private static @Nullable Integer lesson(Map<String, String> context) {
        var lesson = context.get(LogContext.LESSON);
        return lesson == null ? null : Integer.valueOf(lesson);
    }

    private static LogLevel level(Level level) {
        if (level.isGreaterOrEqual(Level.ERROR)) {
            return LogLevel.ERROR;
        }
        return level.isGreaterOrEqual(Level.WARN) ? LogLevel.WARN : LogLevel.INFO;
    }

    private static String text(ILoggingEvent event) {
        var failure = event.getThrowableProxy();
        var text = failure == null
                ? event.getFormattedMessage()
                : event.getFormattedMessage() + "\n" + ThrowableProxyUtil.asString(failure);
        return text.length() <= MAX_TEXT_LENGTH ? text : text.substring(0, MAX_TEXT_LENGTH) + "…";
    }
}
