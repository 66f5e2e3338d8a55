package dev.coursecreator.worker.commands;

import dev.coursecreator.model.command.GenerationCommand;
import dev.coursecreator.model.event.Failure;
import dev.coursecreator.model.event.GenerationEvent;
import dev.coursecreator.model.message.MessageType;
import dev.coursecreator.model.message.UnreadableMessage;
import dev.coursecreator.worker.commands.CommandMetrics.Outcome;
import dev.coursecreator.worker.events.NotPublished;
import dev.coursecreator.worker.step.StepFailure;
import java.io.IOException;
import java.util.function.IntSupplier;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decodes a command, has it performed, publishes what came of it, and only then lets the command go. */
final class CommandListener {

    private static final Logger LOG = LoggerFactory.getLogger(CommandListener.class);

    private final CommandWork work;
    private final CommandReports reports;
    private final CancelledJobs cancelledJobs;
    private final IntSupplier deliveryLimit;
    private final CommandMetrics metrics;

    CommandListener(
            CommandWork work,
            CommandReports reports,
            CancelledJobs cancelledJobs,
            IntSupplier deliveryLimit,
            CommandMetrics metrics) {
        this.work = work;
        this.reports = reports;
        this.cancelledJobs = cancelledJobs;
        this.deliveryLimit = deliveryLimit;
        this.metrics = metrics;
    }

    /**
     * Handles one delivery, on the task's thread.
     *
     * @return what becomes of the record
     */
    AcknowledgeType hear(ConsumerRecord<String, byte[]> record, Task task) throws InterruptedException {
        metrics.delivered(record);
        try {
            if (Envelopes.open(record) instanceof GenerationCommand command) {
                return handle(command, record, task);
            }
            return bury(record, "not a command");
        } catch (UnreadableMessage e) {
            return bury(record, String.valueOf(e.getMessage()));
        }
    }

    private AcknowledgeType handle(GenerationCommand command, ConsumerRecord<String, byte[]> record, Task task)
            throws InterruptedException {
        // Around everything: a resource of the same try would be closed before its catch clauses log.
        try (var traced = reports.traced(command, record);
                var context = LogContext.of(command)) {
            return handleInContext(command, record, task);
        }
    }

    private AcknowledgeType handleInContext(GenerationCommand command, ConsumerRecord<String, byte[]> record, Task task)
            throws InterruptedException {
        var name = MessageType.of(command).wireName();
        try (var watch = cancelledJobs.watch(command, task)) {
            if (watch.alreadyCancelled()) {
                ended(name, Outcome.CANCELLED);
                return AcknowledgeType.ACCEPT;
            }
            var end = isLastDelivery(record) ? reports.failed(command, workersLost(record)) : perform(command, task);
            task.throwIfInterrupted();
            reports.publish(end);
            ended(name, CommandReports.isFailure(end) ? Outcome.FAILED : Outcome.DONE);
            return AcknowledgeType.ACCEPT;
        } catch (NotPublished e) {
            LOG.error("{} of job {} is given back: {}", name, command.jobId(), e.getMessage());
            ended(name, Outcome.GIVEN_BACK);
            return AcknowledgeType.RELEASE;
        } catch (InterruptedException e) {
            LOG.info("{} of job {} ended early: {}", name, command.jobId(), task.interruption());
            ended(name, outcome(task));
            throw e;
        }
    }

    private GenerationEvent perform(GenerationCommand command, Task task) throws InterruptedException {
        try (var running = metrics.started(MessageType.of(command).wireName());
                var progress = reports.started(command)) {
            return work.perform(command, progress);
        } catch (StepFailure e) {
            throwIfEnding(task);
            LOG.warn("failed: {}", e.failure(), e.getCause());
            return reports.failed(command, e.failure());
        } catch (IOException | RuntimeException | Error e) {
            throwIfEnding(task);
            LOG.error("failed unexpectedly", e);
            return reports.failed(command, new Failure.Transient("worker-error", e.toString()));
        }
    }

    /** What fails because it was interrupted, or because the process is ending, is no failure of the command. */
    private static void throwIfEnding(Task task) throws InterruptedException {
        task.throwIfInterrupted();
        if (JvmEnding.isUnderWay()) {
            throw new InterruptedException("the process is ending");
        }
    }

    /** The broker would drop the record after this delivery without a word, and the job would wait for ever. */
    private boolean isLastDelivery(ConsumerRecord<String, byte[]> record) {
        return deliveries(record) >= deliveryLimit.getAsInt();
    }

    private static Failure workersLost(ConsumerRecord<String, byte[]> record) {
        return new Failure.Permanent(
                "worker-lost",
                "This was given to " + (deliveries(record) - 1) + " workers, and each ended before it was done. See the"
                        + " ends of their logs and their limits of memory, then submit the course again.");
    }

    private static int deliveries(ConsumerRecord<String, byte[]> record) {
        return record.deliveryCount().orElse((short) 1);
    }

    private AcknowledgeType bury(ConsumerRecord<String, byte[]> record, String reason) throws InterruptedException {
        LOG.error("{}-{}@{} goes to the dead letters: {}", record.topic(), record.partition(), record.offset(), reason);
        try {
            reports.bury(record, reason);
            metrics.unreadableEnded(Outcome.UNREADABLE);
            return AcknowledgeType.REJECT;
        } catch (NotPublished e) {
            LOG.error("it is given back instead: {}", e.getMessage());
            metrics.unreadableEnded(Outcome.GIVEN_BACK);
            return AcknowledgeType.RELEASE;
        }
    }

    private void ended(String name, Outcome outcome) {
        metrics.ended(name, outcome);
        reports.tracing().tag("outcome", outcome.label());
    }

    private static Outcome outcome(Task task) {
        return switch (task.interruption()) {
            case CANCELLED -> Outcome.CANCELLED;
            case LOCK_LOST -> Outcome.LOST;
            case SHUTDOWN -> Outcome.GIVEN_BACK;
            case null -> Outcome.GIVEN_BACK;
        };
    }
}
