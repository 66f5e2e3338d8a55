package dev.coursecreator.gateway.jobs;

import dev.coursecreator.model.JobId;
import org.slf4j.MDC;

/** Adds the job and the lesson to the log lines of this thread until it is closed, under the same MDC keys as in the workers. */
public final class LogContext implements AutoCloseable {

    private static final String JOB = "job_id";
    private static final String LESSON = "lesson";

    private LogContext() {}

    public static LogContext of(JobId job) {
        MDC.put(JOB, job.toString());
        return new LogContext();
    }

    public static LogContext of(JobId job, int lesson) {
        MDC.put(LESSON, Integer.toString(lesson));
        return of(job);
    }

    @Override
    public void close() {
        MDC.remove(JOB);
        MDC.remove(LESSON);
    }
}
