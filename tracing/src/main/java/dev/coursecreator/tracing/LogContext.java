package dev.coursecreator.tracing;

import java.util.concurrent.Callable;
import org.slf4j.MDC;

/** Adds the job, the lesson and the worker to the log entries of this thread (MDC) until it is closed. */
public final class LogContext implements AutoCloseable {

    public static final String JOB = "job_id";
    public static final String LESSON = "lesson";
    public static final String WORKER = "worker";

    private LogContext() {}

    public static LogContext of(String jobId) {
        MDC.put(JOB, jobId);
        return new LogContext();
    }

    public static LogContext of(String jobId, int lesson) {
        MDC.put(LESSON, Integer.toString(lesson));
        return of(jobId);
    }

    /** Adds the name of the worker that processes the job. */
    public LogContext worker(String name) {
        MDC.put(WORKER, name);
        return this;
    }

    /** Wraps a task so that it runs with the context of this thread on a thread of a pool, which has none of its own. */
    static <T> Callable<T> wrap(Callable<T> task) {
        var context = MDC.getCopyOfContextMap();
        if (context == null || context.isEmpty()) {
            return task;
        }
        return () -> {
            MDC.setContextMap(context);
            try {
                return task.call();
            } finally {
                MDC.clear();
            }
        };
    }

    @Override
    public void close() {
        MDC.remove(JOB);
        MDC.remove(LESSON);
        MDC.remove(WORKER);
    }
}
