package dev.coursecreator.worker.commands;

import dev.coursecreator.model.JobId;
import dev.coursecreator.model.command.CancelGeneration;
import dev.coursecreator.model.command.GenerationCommand;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The most recently cancelled jobs, and the running tasks that a cancellation interrupts. For each job the last cancelled
 * attempt is kept, so later attempts of a retried job are not affected.
 */
final class CancelledJobs {

    private final int capacity;
    private final Map<JobId, Integer> lastCancelledAttempts = new LinkedHashMap<>();
    private final List<Watch> watches = new ArrayList<>();
    private final CountDownLatch upToDate = new CountDownLatch(1);

    /**
     * @param capacity maximum number of jobs to remember; the oldest cancellation is dropped first
     */
    CancelledJobs(int capacity) {
        this.capacity = capacity;
    }

    /** Interrupts the running tasks of these attempts, and records the attempts for commands that arrive later. */
    synchronized void cancel(CancelGeneration cancellation) {
        var job = cancellation.jobId();
        var before = lastCancelledAttempts.remove(job);
        lastCancelledAttempts.put(
                job, before == null ? cancellation.lastAttempt() : Math.max(before, cancellation.lastAttempt()));
        if (lastCancelledAttempts.size() > capacity) {
            lastCancelledAttempts.remove(
                    lastCancelledAttempts.keySet().iterator().next());
        }
        watches.stream()
                .filter(watch -> watch.command.jobId().equals(job))
                .filter(watch -> isCancelled(watch.command))
                .forEach(watch -> watch.task.interrupt(CommandTask.Interruption.CANCELLED));
    }

    /** Interrupts the task when the attempt of the job is cancelled, until the watch is closed. */
    synchronized Watch watch(GenerationCommand command, CommandTask task) {
        var watch = new Watch(command, task, isCancelled(command));
        watches.add(watch);
        return watch;
    }

    private synchronized void remove(Watch watch) {
        watches.remove(watch);
    }

    private boolean isCancelled(GenerationCommand command) {
        return command.partOfAttempt() <= lastCancelledAttempts.getOrDefault(command.jobId(), 0);
    }

    /** Signals that all cancellations up to now have been read. */
    void markUpToDate() {
        upToDate.countDown();
    }

    boolean awaitUpToDate(Duration limit) throws InterruptedException {
        return upToDate.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Registration of a task for the cancellation of its command. */
    final class Watch implements AutoCloseable {

        private final GenerationCommand command;
        private final CommandTask task;
        private final boolean alreadyCancelled;

        private Watch(GenerationCommand command, CommandTask task, boolean alreadyCancelled) {
            this.command = command;
            this.task = task;
            this.alreadyCancelled = alreadyCancelled;
        }

        boolean alreadyCancelled() {
            return alreadyCancelled;
        }

        @Override
        public void close() {
            remove(this);
        }
    }
}
