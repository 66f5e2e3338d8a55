package dev.coursecreator.worker.remote;

import java.time.Duration;

/** Waits before another attempt. */
@FunctionalInterface
public interface Pause {

    void of(Duration duration) throws InterruptedException;
}
