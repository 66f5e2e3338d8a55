package dev.coursecreator.gateway.pictures;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Bounds the memory of all pictures that are decoded at a time: two of the maximum size, or more small ones. So a picture that takes long
 * leaves room for any other.
 */
final class DecodingMemory {

    private static final int LARGEST_AT_A_TIME = 2;

    private final int maxPixels;

    /** One for each pixel. Fair, so that a large picture is not kept waiting by small ones. */
    private final Semaphore permits;

    /** @param maxPixels of one picture */
    DecodingMemory(int maxPixels) {
        this.maxPixels = maxPixels;
        this.permits = new Semaphore((int) Math.min(Integer.MAX_VALUE, (long) LARGEST_AT_A_TIME * maxPixels), true);
    }

    int maxPixels() {
        return maxPixels;
    }

    /**
     * Waits until a picture has room. {@link #release} it when it is decoded.
     *
     * @return false if there is none in time
     */
    boolean tryReserve(int pixels, Duration timeout) throws InterruptedException {
        return permits.tryAcquire(pixels, timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    void release(int pixels) {
        permits.release(pixels);
    }
}
