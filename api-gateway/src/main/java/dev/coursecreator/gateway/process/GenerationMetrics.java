package dev.coursecreator.gateway.process;

import dev.coursecreator.gateway.generation.JobStatus;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Metrics of generations, counted after the commit. Every series exists from the start, with value 0. */
@Component
public final class GenerationMetrics {

    /** Upper bounds of the histogram buckets. */
    private static final Duration[] LAGS = {
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30),
        Duration.ofMinutes(5)
    };

    private static final Duration[] WHOLE_COURSES = {
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofMinutes(1),
        Duration.ofMinutes(2),
        Duration.ofMinutes(5),
        Duration.ofMinutes(10),
        Duration.ofMinutes(30),
        Duration.ofHours(2)
    };

    private final MeterRegistry registry;
    private final Timer lag;
    private final Timer apply;
    private final Timer wholeCourse;

    GenerationMetrics(MeterRegistry registry) {
        this.registry = registry;
        jobs("submitted");
        jobs("retried");
        for (var status : JobStatus.values()) {
            if (status.isTerminal()) {
                jobs(status.wireName());
            }
        }
        for (var outcome : Outcome.values()) {
            events(outcome);
        }
        this.lag = Timer.builder("course.creator.events.lag")
                .description("time from sending an event until it is applied")
                .serviceLevelObjectives(LAGS)
                .register(registry);
        this.apply = Timer.builder("course.creator.events.apply")
                .description("time to apply a batch of events")
                .register(registry);
        this.wholeCourse = Timer.builder("course.creator.jobs.duration")
                .description("time from submission of a job until its course is published")
                .serviceLevelObjectives(WHOLE_COURSES)
                .register(registry);
    }

    /** The outcome of an event. */
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

    public void jobSubmitted() {
        jobs("submitted").increment();
    }

    /** An ended job is live again; it will end, and be counted, once more. */
    void jobRetried() {
        jobs("retried").increment();
    }

    void jobEnded(JobStatus status) {
        jobs(status.wireName()).increment();
    }

    void event(Outcome outcome) {
        events(outcome).increment();
    }

    /** Records the time from submission to publication. */
    void coursePublished(Duration sinceSubmission) {
        wholeCourse.record(notNegative(sinceSubmission));
    }

    /** Records the time from sending an event to applying it. */
    void eventLag(Duration sinceSending) {
        lag.record(notNegative(sinceSending));
    }

    /** Times a batch of events. */
    void timed(Runnable batch) {
        apply.record(batch);
    }

    /** Clocks of different machines may differ. */
    private static Duration notNegative(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }

    /** {@code course_creator_jobs_submitted_total} and so on. */
    private Counter jobs(String what) {
        return Counter.builder("course.creator.jobs." + what)
                .description("jobs " + what + (what.equals("retried") ? ", which will end once more" : ""))
                .register(registry);
    }

    private Counter events(Outcome outcome) {
        return Counter.builder("course.creator.events.received")
                .description("events of workers, by what became of them")
                .tag("outcome", outcome.label)
                .register(registry);
    }
}
