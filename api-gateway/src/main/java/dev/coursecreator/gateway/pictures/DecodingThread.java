package dev.coursecreator.gateway.pictures;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Decodes untrusted pictures one at a time, because one takes about fifty megabytes, on a thread of its own with a deadline. Whatever goes
 * wrong is a fault of that picture: a decoder that runs out of memory or stack fails no request.
 */
final class DecodingThread {

    /** A large picture takes a second or two. */
    static final Duration DEADLINE = Duration.ofSeconds(30);

    /** Fair, so that a course of many bad pictures does not keep that of another course waiting. */
    private static final Semaphore ONE_AT_A_TIME = new Semaphore(1, true);

    private final Duration deadline;

    DecodingThread(Duration deadline) {
        this.deadline = deadline;
    }

    /** Decodes a picture. It is interrupted at the deadline; one that does not react keeps others waiting, for a minute at most. */
    DecodedPicture run(Callable<DecodedPicture> decoding) throws UnusablePictureException, InterruptedException {
        if (!ONE_AT_A_TIME.tryAcquire(2 * DEADLINE.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new UnusablePictureException("could not be drawn, because others take too long; try again later");
        }
        var task = new FutureTask<>(decoding);
        var thread = Thread.ofPlatform().name("picture-decoder").daemon().unstarted(() -> {
            try {
                task.run();
            } finally {
                ONE_AT_A_TIME.release();
            }
        });
        try {
            thread.start();
        } catch (OutOfMemoryError e) {
            ONE_AT_A_TIME.release();
            throw e;
        }
        try {
            return task.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new UnusablePictureException("takes too long to draw; save it as a PNG", e);
        } catch (ExecutionException e) {
            throw unusable(e);
        } finally {
            task.cancel(true);
        }
    }

    private static UnusablePictureException unusable(ExecutionException failure) {
        return switch (failure.getCause()) {
            case UnusablePictureException unusable -> unusable;
            case OutOfMemoryError memory ->
                new UnusablePictureException("needs too much memory to be drawn; save it as a PNG", memory);
            case StackOverflowError stack ->
                new UnusablePictureException("is nested too deeply; save it as a PNG", stack);
            case null, default ->
                // Decoders throw various exceptions for damaged files.
                new UnusablePictureException("is damaged or not supported; save it as a standard PNG", failure);
        };
    }
}
