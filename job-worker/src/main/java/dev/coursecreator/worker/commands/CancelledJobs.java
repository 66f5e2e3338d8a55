package dev.coursecreator.worker.commands;

import dev.coursecreator.model.JobId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The jobs that nobody wants any more, as far as this worker remembers, and the tasks that one of them may end. */
final class CancelledJobs {

    private final int memory;
    private final Set<JobId> cancelled = new LinkedHashSet<>();
    private final List<Watch> watches = new ArrayList<>();
    private final CountDownLatch upToDate = new CountDownLatch(1);

    /**
     * @param memory how many jobs to remember, the latest ones
     */
    CancelledJobs(int memory) {
        this.memory = memory;
    }

    /** Ends what runs for the job, and remembers it for what is still to come. */
    synchronized void cancel(JobId job) {
        cancelled.remove(job);
        cancelled.add(job);
        if (cancelled.size() > memory) {
            cancelled.remove(cancelled.iterator().next());
        }
        watches.stream()
                .filter(watch -> watch.job.equals(job))
                .forEach(watch -> watch.task.interrupt(Task.Interruption.CANCELLED));
    }

    /** Interrupts the task as soon as the job is cancelled, until the watch is closed. */
    synchronized Watch watch(JobId job, Task task) {
        var watch = new Watch(job, task, cancelled.contains(job));
        watches.add(watch);
        return watch;
    }

    private synchronized void forget(Watch watch) {
        watches.remove(watch);
    }

    /** All cancellations from before this moment have been heard. */
    void areUpToDate() {
        upToDate.countDown();
    }

    boolean awaitUpToDate(Duration limit) throws InterruptedException {
        return upToDate.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Ties a task to its job. */
    final class Watch implements AutoCloseable {

        private final JobId job;
        private final Task task;
        private final boolean alreadyCancelled;

        private Watch(JobId job, Task task, boolean alreadyCancelled) {
            this.job = job;
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
