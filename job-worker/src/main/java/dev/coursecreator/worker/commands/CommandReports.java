package dev.coursecreator.worker.commands;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.coursecreator.model.command.AssembleCourse;
import dev.coursecreator.model.command.GenerationCommand;
import dev.coursecreator.model.command.RenderLesson;
import dev.coursecreator.model.event.CourseAssemblyFailed;
import dev.coursecreator.model.event.Failure;
import dev.coursecreator.model.event.GenerationEvent;
import dev.coursecreator.model.event.LessonFailed;
import dev.coursecreator.model.event.LessonStarted;
import dev.coursecreator.model.event.Phase;
import dev.coursecreator.model.message.Headers;
import dev.coursecreator.model.message.MessageType;
import dev.coursecreator.model.message.Topics;
import dev.coursecreator.tracing.Traced;
import dev.coursecreator.tracing.Tracing;
import dev.coursecreator.worker.events.EventPublisher;
import dev.coursecreator.worker.events.NotPublished;
import dev.coursecreator.worker.events.ProgressReport;
import dev.coursecreator.worker.events.ProgressReports;
import dev.coursecreator.worker.lesson.LessonProgress;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What the world hears of commands, in the words of each kind of command.
 *
 * @param worker the name of this worker
 */
record CommandReports(EventPublisher publisher, ProgressReports progress, Tracing tracing, String worker) {

    /** Progress that is reported until it is closed. */
    interface Progress extends LessonProgress, AutoCloseable {
        @Override
        void close();
    }

    /** Goes on with the trace of the job, until it is closed. */
    Traced traced(GenerationCommand command, ConsumerRecord<String, byte[]> record) {
        var header = record.headers().lastHeader(Tracing.HEADER);
        var traced = tracing.take(
                        "process " + MessageType.of(command).wireName(),
                        header == null || header.value() == null ? null : new String(header.value(), UTF_8))
                .tag("job_id", command.jobId().toString())
                .tag("worker", worker)
                .tag("delivery", record.deliveryCount().orElse((short) 1));
        return switch (command) {
            case RenderLesson render ->
                traced.tag("lesson", render.lesson().number()).tag("attempt", render.attempt());
            case AssembleCourse assemble -> traced.tag("attempt", assemble.attempt());
        };
    }

    /** Tells that the work begins. */
    Progress started(GenerationCommand command) {
        return switch (command) {
            case RenderLesson render -> {
                publisher.publishSoon(
                        new LessonStarted(render.jobId(), render.lesson().number(), render.attempt(), worker));
                yield new OfLesson(progress.on(render));
            }
            case AssembleCourse assemble -> new Unreported();
        };
    }

    /** The event that ends the command without a result. */
    GenerationEvent failed(GenerationCommand command, Failure failure) {
        return switch (command) {
            case RenderLesson render ->
                new LessonFailed(render.jobId(), render.lesson().number(), render.attempt(), failure);
            case AssembleCourse assemble -> new CourseAssemblyFailed(assemble.jobId(), assemble.attempt(), failure);
        };
    }

    static boolean isFailure(GenerationEvent event) {
        return event instanceof LessonFailed || event instanceof CourseAssemblyFailed;
    }

    void publish(GenerationEvent event) throws NotPublished, InterruptedException {
        publisher.publish(event);
    }

    /** Puts a record that nobody can read where people look for such. */
    void bury(ConsumerRecord<String, byte[]> record, String reason) throws NotPublished, InterruptedException {
        var letter = new ProducerRecord<>(Topics.DEAD_LETTERS, null, record.key(), record.value(), record.headers());
        letter.headers().remove(Headers.REASON).add(Headers.REASON, reason.getBytes(UTF_8));
        publisher.send("a dead letter", letter);
    }

    private record OfLesson(ProgressReport report) implements Progress {
        @Override
        public void report(Phase phase, int done, int total) {
            report.report(phase, done, total);
        }

        @Override
        public void close() {
            report.close();
        }
    }

    /** The assembly of a course takes moments. */
    private record Unreported() implements Progress {
        @Override
        public void report(Phase phase, int done, int total) {}

        @Override
        public void close() {}
    }
}
