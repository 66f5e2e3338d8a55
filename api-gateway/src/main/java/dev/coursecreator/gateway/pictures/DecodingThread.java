package dev.coursecreator.gateway.pictures;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Decodes untrusted pictures, each on a thread of its own with a deadline, as many at a time as the memory for them allows. Whatever goes
 * wrong is a fault of that picture: a decoder that runs out of memory or stack fails no request.
 */
final class DecodingThread {

    /** A large picture takes a second or two. */
    static final Duration DEADLINE = Duration.ofSeconds(30);

    private static final Duration LONGEST_WAIT = DEADLINE.multipliedBy(2);

    private final DecodingMemory memory;
    private final Duration deadline;

    DecodingThread(DecodingMemory memory, Duration deadline) {
        this.memory = memory;
        this.deadline = deadline;
    }

    /**
     * Decodes a picture. It is interrupted at the deadline. One that does not react keeps its memory until it ends; others that find none
     * wait for a minute at most.
     *
     * @param pixels that are in memory meanwhile; 0 to read only what a file says about itself
     */
    <T> T run(int pixels, Callable<T> decoding) throws UnusablePictureException, InterruptedException {
        if (!memory.tryReserve(pixels, LONGEST_WAIT)) {
            throw new UnusablePictureException("could not be drawn, because others take too long; try again later");
        }
        var task = new FutureTask<>(decoding);
        var thread = Thread.ofPlatform().name("picture-decoder").daemon().unstarted(() -> {
            try {
                task.run();
            } finally {
                memory.release(pixels);
            }
        });
        try {
            thread.start();
        } catch (OutOfMemoryError e) {
            memory.release(pixels);
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
