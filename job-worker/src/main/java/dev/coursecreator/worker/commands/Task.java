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

/** Work on one command, on a thread of its own, so that the slot's thread can keep the command locked meanwhile. */
final class Task {

    /** Why work ends before it is done. */
    enum Interruption {
        /** Nobody wants the result any more. */
        CANCELLED,
        /** This worker stops; another is to go on. */
        SHUTDOWN,
        /** The command is another worker's already. */
        LOCK_LOST
    }

    /** The work; its result says what becomes of the record. */
    interface Body {
        AcknowledgeType run(Task task) throws InterruptedException;
    }

    private final CompletableFuture<AcknowledgeType> result = new CompletableFuture<>();
    private final AtomicReference<@Nullable Interruption> interruption = new AtomicReference<>();
    private final Thread thread;

    private Task(String name, Body body) {
        thread = Thread.ofPlatform().name(name).daemon().unstarted(() -> run(body));
    }

    static Task start(String name, Body body) {
        var task = new Task(name, body);
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

    /** Ends the work; the first reason counts. */
    void interrupt(Interruption why) {
        if (interruption.compareAndSet(null, why)) {
            thread.interrupt();
        }
    }

    /** To be asked before the world is told of a result. */
    void throwIfInterrupted() throws InterruptedException {
        if (interruption.get() != null) {
            throw new InterruptedException();
        }
    }

    @Nullable
    Interruption interruption() {
        return interruption.get();
    }

    /** Waits; true if it has ended. */
    boolean endsWithin(Duration limit) throws InterruptedException {
        try {
            result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException e) {
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    /** What becomes of the record of a task that has ended; empty if it isn't ours any more. */
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
