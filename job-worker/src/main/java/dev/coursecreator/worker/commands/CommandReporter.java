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
import dev.coursecreator.tracing.ActiveSpan;
import dev.coursecreator.tracing.Tracing;
import dev.coursecreator.worker.events.EventPublisher;
import dev.coursecreator.worker.events.ProgressReporter;
import dev.coursecreator.worker.events.ProgressReporters;
import dev.coursecreator.worker.events.PublishFailedException;
import dev.coursecreator.worker.lesson.LessonProgressListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Publishes the events, dead letters and spans of the commands that this worker processes.
 *
 * @param worker the name of this worker
 * @param running where the commands are noted while they are processed
 */
record CommandReporter(
        EventPublisher publisher, ProgressReporters progress, Tracing tracing, String worker, RunningCommands running) {

    /** Reports progress until it is closed. */
    interface Progress extends LessonProgressListener, AutoCloseable {
        @Override
        void close();
    }

    /** Continues the job's trace with a span that ends when it is closed. */
    ActiveSpan startSpan(GenerationCommand command, ConsumerRecord<String, byte[]> record) {
        var span = tracing.startConsumerSpan(
                        "process " + MessageType.of(command).wireName(),
                        RecordDecoder.headers(record).get(Headers.TRACEPARENT))
                .tag("job_id", command.jobId().toString())
                .tag("worker", worker)
                .tag("delivery", record.deliveryCount().orElse((short) 1));
        return switch (command) {
            case RenderLesson render ->
                span.tag("lesson", render.lesson().number()).tag("attempt", render.attempt());
            case AssembleCourse assemble -> span.tag("attempt", assemble.attempt());
        };
    }

    /** Publishes the start of the command, if it has a start event, and returns its progress reporter. */
    Progress started(GenerationCommand command) {
        var entry = running.add(command);
        return switch (command) {
            case RenderLesson render -> {
                publisher.publishAsync(
                        new LessonStarted(render.jobId(), render.lesson().number(), render.attempt(), worker));
                yield new LessonReport(progress.start(render), entry);
            }
            case AssembleCourse assemble -> new NoProgress(entry);
        };
    }

    /** The terminal event of a command that failed. */
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

    void publish(GenerationEvent event) throws PublishFailedException, InterruptedException {
        publisher.publish(event);
    }

    /** Sends a record that cannot be decoded to the dead letter topic. */
    void publishDeadLetter(ConsumerRecord<String, byte[]> record, String reason)
            throws PublishFailedException, InterruptedException {
        var letter = new ProducerRecord<>(Topics.DEAD_LETTERS, null, record.key(), record.value(), record.headers());
        letter.headers().remove(Headers.REASON).add(Headers.REASON, reason.getBytes(UTF_8));
        letter.headers()
                .remove(Headers.ORIGIN)
                .add(Headers.ORIGIN, record.topic().getBytes(UTF_8));
        publisher.send("a dead letter", letter);
    }

    private record LessonReport(ProgressReporter report, RunningCommands.Entry entry) implements Progress {
        @Override
        public void report(Phase phase, int done, int total) {
            report.report(phase, done, total);
        }

        @Override
        public void close() {
            report.close();
            entry.close();
        }
    }

    /** Assembling a course is too short for progress events. */
    private record NoProgress(RunningCommands.Entry entry) implements Progress {
        @Override
        public void report(Phase phase, int done, int total) {}

        @Override
        public void close() {
            entry.close();
        }
    }
}
