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
 * The jobs that nobody wants any more, as far as this worker remembers, and the tasks that one of them may end. A job that is
 * tried again is wanted again: what is remembered is the last attempt that was cancelled.
 */
final class CancelledJobs {

    private final int memory;
    private final Map<JobId, Integer> lastCancelledAttempts = new LinkedHashMap<>();
    private final List<Watch> watches = new ArrayList<>();
    private final CountDownLatch upToDate = new CountDownLatch(1);

    /**
     * @param memory how many jobs to remember, the latest ones
     */
    CancelledJobs(int memory) {
        this.memory = memory;
    }

    /** Ends what runs for these attempts at the job, and remembers them for what is still to come. */
    synchronized void cancel(CancelGeneration cancellation) {
        var job = cancellation.jobId();
        var before = lastCancelledAttempts.remove(job);
        lastCancelledAttempts.put(
                job, before == null ? cancellation.lastAttempt() : Math.max(before, cancellation.lastAttempt()));
        if (lastCancelledAttempts.size() > memory) {
            lastCancelledAttempts.remove(
                    lastCancelledAttempts.keySet().iterator().next());
        }
        watches.stream()
                .filter(watch -> watch.command.jobId().equals(job))
                .filter(watch -> isCancelled(watch.command))
                .forEach(watch -> watch.task.interrupt(Task.Interruption.CANCELLED));
    }

    /** Interrupts the task as soon as the attempt at the job is cancelled, until the watch is closed. */
    synchronized Watch watch(GenerationCommand command, Task task) {
        var watch = new Watch(command, task, isCancelled(command));
        watches.add(watch);
        return watch;
    }

    private synchronized void forget(Watch watch) {
        watches.remove(watch);
    }

    private boolean isCancelled(GenerationCommand command) {
        return command.partOfAttempt() <= lastCancelledAttempts.getOrDefault(command.jobId(), 0);
    }

    /** All cancellations from before this moment have been heard. */
    void areUpToDate() {
        upToDate.countDown();
    }

    boolean awaitUpToDate(Duration limit) throws InterruptedException {
        return upToDate.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Ties a task to what it is about. */
    final class Watch implements AutoCloseable {

        private final GenerationCommand command;
        private final Task task;
        private final boolean alreadyCancelled;

        private Watch(GenerationCommand command, Task task, boolean alreadyCancelled) {
            this.command = command;
            this.task = task;
            this.alreadyCancelled = alreadyCancelled;
        }

        boolean alreadyCancelled() {
            return alreadyCancelled;
        }

        @Override
        public void close() {
            forget(this);
        }
    }
}
