package dev.coursecreator.gateway.generation;

import dev.coursecreator.gateway.jobs.JobStatus;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What operators see of generations. Counted after the commit. Every series is there from the start, at 0. */
@Component
final class GenerationMetrics {

    private final MeterRegistry registry;

    GenerationMetrics(MeterRegistry registry) {
        this.registry = registry;
        jobs("submitted");
        for (var status : JobStatus.values()) {
            if (status.isTerminal()) {
                jobs(status.word());
            }
        }
        for (var outcome : Outcome.values()) {
            events(outcome);
        }
    }

    /** What became of an event. */
    enum Outcome {
        APPLIED("applied"),
        DUPLICATE("duplicate"),
        UNKNOWN_JOB("unknown-job"),
        DEAD_LETTER("dead-letter");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }
    }

    void jobSubmitted() {
        jobs("submitted").increment();
    }

    void jobEnded(JobStatus status) {
        jobs(status.word()).increment();
    }

    void event(Outcome outcome) {
        events(outcome).increment();
    }

    /** How long after its sending an event was applied. */
    void eventLag(Duration lag) {
        Timer.builder("course.creator.events.lag")
                .description("from an event's sending until it is applied")
                .register(registry)
                .record(lag.isNegative() ? Duration.ZERO : lag);
    }

    /** Times a batch of events. */
    void timed(Runnable batch) {
        Timer.builder("course.creator.events.apply")
                .description("applying a batch of events")
                .register(registry)
                .record(batch);
    }

    /** {@code course_creator_jobs_submitted_total} and so on. */
    private Counter jobs(String what) {
        return registry.counter("course.creator.jobs." + what);
    }

    private Counter events(Outcome outcome) {
        return registry.counter("course.creator.events.received", "outcome", outcome.label);
    }
}
