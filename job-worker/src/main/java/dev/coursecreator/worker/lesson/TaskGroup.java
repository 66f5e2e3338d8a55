package dev.coursecreator.worker.lesson;

import static java.util.Objects.requireNonNull;

import dev.coursecreator.tracing.Tracing;
import dev.coursecreator.worker.step.StepException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Concurrent tasks of one lesson. Closing the group cancels the tasks that are still running. */
final class TaskGroup implements AutoCloseable {

    private final ExecutorService pool;
    private final Tracing tracing;
    private final List<Future<?>> started = new ArrayList<>();

    TaskGroup(ExecutorService pool, Tracing tracing) {
        this.pool = pool;
        this.tracing = tracing;
    }

    <T> Future<T> start(Callable<T> task) {
        return start(task, pool);
    }

    /** The same on other threads. */
    <T> Future<T> start(Callable<T> task, ExecutorService threads) {
        var future = threads.submit(tracing.wrap(task));
        started.add(future);
        return future;
    }

    /** Waits for all tasks and returns their results in order, or throws the first failure in that order. */
    static <T> List<T> all(List<Future<T>> tasks) throws StepException, IOException, InterruptedException {
        var results = new ArrayList<T>(tasks.size());
        for (var task : tasks) {
            results.add(result(task));
        }
        return List.copyOf(results);
    }

    private static <T> T result(Future<T> task) throws StepException, IOException, InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            switch (requireNonNull(e.getCause())) {
                case StepException failure -> throw failure;
                case IOException failure -> throw failure;
                case InterruptedException interruption -> throw interruption;
                case RuntimeException bug -> throw bug;
                case Error error -> throw error;
                default -> throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        started.forEach(task -> task.cancel(true));
    }
}
