package dev.coursecreator.tracing;

import org.slf4j.MDC;

/** Adds the job and the lesson to the log entries of this thread (MDC) until it is closed. */
public final class LogContext implements AutoCloseable {

    private static final String JOB = "job_id";
    private static final String LESSON = "lesson";

    private LogContext() {}

    public static LogContext of(String jobId) {
        MDC.put(JOB, jobId);
        return new LogContext();
    }

    public static LogContext of(String jobId, int lesson) {
        MDC.put(LESSON, Integer.toString(lesson));
        return of(jobId);
    }

    @Override
    public void close() {
        MDC.remove(JOB);
        MDC.remove(LESSON);
    }
}
