package dev.coursecreator.worker.lesson;

import static java.util.Objects.requireNonNull;

import dev.coursecreator.tracing.Tracing;
import dev.coursecreator.worker.step.StepFailure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Work of one lesson that goes on side by side. Leaving the group ends whatever of it is still going on. */
final class TaskGroup implements AutoCloseable {

    private final ExecutorService pool;
    private final Tracing tracing;
    private final List<Future<?>> started = new ArrayList<>();

    TaskGroup(ExecutorService pool, Tracing tracing) {
        this.pool = pool;
        this.tracing = tracing;
    }

    <T> Future<T> start(Callable<T> task) {
        var future = pool.submit(tracing.carried(task));
        started.add(future);
        return future;
    }

    /** Waits for all of them and gives their results in order, or the first failure in that order. */
    static <T> List<T> all(List<Future<T>> tasks) throws StepFailure, IOException, InterruptedException {
        var results = new ArrayList<T>(tasks.size());
        for (var task : tasks) {
            results.add(result(task));
        }
        return List.copyOf(results);
    }

    private static <T> T result(Future<T> task) throws StepFailure, IOException, InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            switch (requireNonNull(e.getCause())) {
                case StepFailure failure -> throw failure;
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
