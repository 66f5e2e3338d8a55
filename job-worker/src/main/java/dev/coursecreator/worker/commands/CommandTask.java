package dev.coursecreator.worker.commands;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.jspecify.annotations.Nullable;

/** Processes one command on its own thread, while the slot's thread renews the lock of the record. */
final class CommandTask {

    /** Why a task was interrupted. */
    enum Interruption {
        /** The job was cancelled. */
        CANCELLED,
        /** This worker is stopping; another worker takes over. */
        SHUTDOWN,
        /** The record may already belong to another worker. */
        LOCK_LOST
    }

    /** The code to run; its result says how to acknowledge the record. */
    interface Body {
        AcknowledgeType run(CommandTask task) throws InterruptedException;
    }

    private final CompletableFuture<AcknowledgeType> result = new CompletableFuture<>();
    private final AtomicReference<@Nullable Interruption> interruption = new AtomicReference<>();
    private final Thread thread;

    private CommandTask(String name, Body body) {
        thread = Thread.ofPlatform().name(name).daemon().unstarted(() -> run(body));
    }

    static CommandTask start(String name, Body body) {
        var task = new CommandTask(name, body);
        task.thread.start();
        return task;
    }

    private void run(Body body) {
        try {
            result.complete(body.run(this));
        } catch (Throwable e) {
            result.completeExceptionally(e);
        }
    }

    /** Interrupts the task; the first reason is kept. */
    void interrupt(Interruption why) {
        if (interruption.compareAndSet(null, why)) {
            thread.interrupt();
        }
    }

    /** To be called before a result is published. */
    void throwIfInterrupted() throws InterruptedException {
        if (interruption.get() != null) {
            throw new InterruptedException();
        }
    }

    @Nullable
    Interruption interruption() {
        return interruption.get();
    }

    /** Waits for the task to end; false if it is still running after the limit. */
    boolean awaitEnd(Duration limit) throws InterruptedException {
        try {
            result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException e) {
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    /** How to acknowledge the record of a task that has ended; empty if its lock was lost. */
    Optional<AcknowledgeType> acknowledgement() {
        if (!result.isCompletedExceptionally()) {
            return Optional.of(result.join());
        }
        return switch (interruption.get()) {
            case CANCELLED -> Optional.of(AcknowledgeType.ACCEPT);
            case LOCK_LOST -> Optional.empty();
            case SHUTDOWN -> Optional.of(AcknowledgeType.RELEASE);
            case null -> Optional.of(AcknowledgeType.RELEASE);
        };
    }
}
