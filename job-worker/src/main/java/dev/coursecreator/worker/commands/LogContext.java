package dev.coursecreator.worker.commands;

import dev.coursecreator.model.command.GenerationCommand;
import dev.coursecreator.model.command.RenderLesson;
import org.slf4j.MDC;

/** Adds the job and the lesson to this thread's log entries (MDC) until it is closed. */
final class LogContext implements AutoCloseable {

    private static final String JOB = "job_id";
    private static final String LESSON = "lesson";

    private LogContext() {}

    static LogContext of(GenerationCommand command) {
        MDC.put(JOB, command.jobId().toString());
        if (command instanceof RenderLesson render) {
            MDC.put(LESSON, "" + render.lesson().number());
        }
        return new LogContext();
    }

    @Override
    public void close() {
        MDC.remove(JOB);
        MDC.remove(LESSON);
    }
}
