package dev.coursecreator.worker.commands;

import dev.coursecreator.model.command.AssembleCourse;
import dev.coursecreator.model.command.GenerationCommand;
import dev.coursecreator.model.command.RenderLesson;
import dev.coursecreator.model.event.Failure;
import dev.coursecreator.model.event.GenerationEvent;
import dev.coursecreator.model.message.MessageType;
import dev.coursecreator.model.message.UnreadableMessageException;
import dev.coursecreator.tracing.LogContext;
import dev.coursecreator.worker.commands.CommandMetrics.Outcome;
import dev.coursecreator.worker.events.PublishFailedException;
import dev.coursecreator.worker.step.FailureKind;
import dev.coursecreator.worker.step.NoSpaceException;
import dev.coursecreator.worker.step.StepException;
import java.io.IOException;
import java.util.function.IntSupplier;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decodes a command, runs its handler and publishes the resulting event; only then is the record acknowledged. */
final class CommandListener {

    private static final Logger LOG = LoggerFactory.getLogger(CommandListener.class);
    private static final long NANOS_PER_MS = 1_000_000;

    private final CommandHandler handler;
    private final CommandReporter reporter;
    private final CancelledJobs cancelledJobs;
    private final IntSupplier deliveryLimit;
    private final CommandMetrics metrics;

    CommandListener(
            CommandHandler handler,
            CommandReporter reporter,
            CancelledJobs cancelledJobs,
            IntSupplier deliveryLimit,
            CommandMetrics metrics) {
        this.handler = handler;
        this.reporter = reporter;
        this.cancelledJobs = cancelledJobs;
        this.deliveryLimit = deliveryLimit;
        this.metrics = metrics;
    }

    /**
     * Handles one delivery, on the task's thread.
     *
     * @return how to acknowledge the record
     */
    AcknowledgeType onRecord(ConsumerRecord<String, byte[]> record, CommandTask task) throws InterruptedException {
        metrics.recordDelivery(record);
        try {
            if (RecordDecoder.decode(record) instanceof GenerationCommand command) {
                return handle(command, record, task);
            }
            return deadLetter(record, "not a command");
        } catch (UnreadableMessageException e) {
            return deadLetter(record, String.valueOf(e.getMessage()));
        }
    }

    private AcknowledgeType handle(GenerationCommand command, ConsumerRecord<String, byte[]> record, CommandTask task)
            throws InterruptedException {
        // In a try of its own: resources are closed before the catch clauses of the same try log.
        try (var span = reporter.startSpan(command, record);
                var context = logContext(command)) {
            return handleInContext(command, record, task);
        }
    }

    private LogContext logContext(GenerationCommand command) {
        var job = command.jobId().toString();
        var context = switch (command) {
            case RenderLesson render -> LogContext.of(job, render.lesson().number());
            case AssembleCourse assemble -> LogContext.of(job);
        };
        return context.worker(reporter.worker());
    }

    private AcknowledgeType handleInContext(
            GenerationCommand command, ConsumerRecord<String, byte[]> record, CommandTask task)
            throws InterruptedException {
        var name = MessageType.of(command).wireName();
        var start = System.nanoTime();
        try (var watch = cancelledJobs.watch(command, task)) {
            if (watch.alreadyCancelled()) {
                recordOutcome(name, Outcome.CANCELLED);
                return AcknowledgeType.ACCEPT;
            }
            var end = isLastDelivery(record) ? reporter.failed(command, workersLost(record)) : perform(command, task);
            task.throwIfInterrupted();
            reporter.publish(end);
            LOG.info("{} ended after {} ms", name, (System.nanoTime() - start) / NANOS_PER_MS);
            recordOutcome(name, CommandReporter.isFailure(end) ? Outcome.FAILED : Outcome.DONE);
            return AcknowledgeType.ACCEPT;
        } catch (NoSpaceException e) {
            LOG.warn("{} of job {} is released, because the disk is full", name, command.jobId(), e);
            recordOutcome(name, Outcome.GIVEN_BACK);
            return AcknowledgeType.RELEASE;
        } catch (PublishFailedException e) {
            LOG.error("{} of job {} is released: {}", name, command.jobId(), e.getMessage());
            recordOutcome(name, Outcome.GIVEN_BACK);
            return AcknowledgeType.RELEASE;
        } catch (InterruptedException e) {
            LOG.info("{} of job {} was interrupted: {}", name, command.jobId(), task.interruption());
            recordOutcome(name, outcome(task));
            throw e;
        }
    }

    private GenerationEvent perform(GenerationCommand command, CommandTask task)
            throws NoSpaceException, InterruptedException {
        try (var running = metrics.started(MessageType.of(command).wireName());
                var progress = reporter.started(command)) {
            return handler.handle(command, progress);
        } catch (StepException e) {
            throwIfStopping(task);
            LOG.warn("command failed: {}", e.failure(), e.getCause());
            return reporter.failed(command, e.failure());
        } catch (NoSpaceException e) {
            throwIfStopping(task);
            throw e;
        } catch (IOException | RuntimeException | Error e) {
            throwIfStopping(task);
            var error = UnexpectedError.of(e);
            LOG.error("command failed unexpectedly, error id {}", error.id(), e);
            return reporter.failed(command, error.failure(command, FailureKind.of(e)));
        }
    }

    /** An error caused by an interrupt or by JVM shutdown is not a failure of the command. */
    private static void throwIfStopping(CommandTask task) throws InterruptedException {
        task.throwIfInterrupted();
        if (JvmShutdown.isInProgress()) {
            throw new InterruptedException("the JVM is shutting down");
        }
    }

    /** After this delivery the broker would archive the record silently, and the job would never end. */
    private boolean isLastDelivery(ConsumerRecord<String, byte[]> record) {
        return deliveries(record) >= deliveryLimit.getAsInt();
    }

    private static Failure workersLost(ConsumerRecord<String, byte[]> record) {
        return new Failure.Permanent(
                "worker-lost",
                "No worker finished this command; failed deliveries: " + (deliveries(record) - 1)
                        + ". Check the ends of"
                        + " the workers' logs and their memory limits, then submit the course again.");
    }

    private static int deliveries(ConsumerRecord<String, byte[]> record) {
        return record.deliveryCount().orElse((short) 1);
    }

    private AcknowledgeType deadLetter(ConsumerRecord<String, byte[]> record, String reason)
            throws InterruptedException {
        LOG.error(
                "{}-{}@{} is sent to the dead letter topic: {}",
                record.topic(),
                record.partition(),
                record.offset(),
                reason);
        try {
            reporter.publishDeadLetter(record, reason);
            metrics.recordUnreadable(Outcome.UNREADABLE);
            return AcknowledgeType.REJECT;
        } catch (PublishFailedException e) {
            LOG.error("the record is released instead: {}", e.getMessage());
            metrics.recordUnreadable(Outcome.GIVEN_BACK);
            return AcknowledgeType.RELEASE;
        }
    }

    private void recordOutcome(String name, Outcome outcome) {
        metrics.recordOutcome(name, outcome);
        reporter.tracing().tag("outcome", outcome.label());
    }

    private static Outcome outcome(CommandTask task) {
        return switch (task.interruption()) {
            case CANCELLED -> Outcome.CANCELLED;
            case LOCK_LOST -> Outcome.LOST;
            case SHUTDOWN -> Outcome.GIVEN_BACK;
            case null -> Outcome.GIVEN_BACK;
        };
    }
}
