package marytts.server;

import org.jspecify.annotations.NullMarked;

/**
 * Replaces MaryTTS's shutdown hook of the same name. The original stops the voice as soon as JVM shutdown begins, so sentences of
 * lessons that the worker finishes during its grace period would fail. {@code MaryTtsOverrides} verifies that this one is loaded.
 */
@NullMarked
@SuppressWarnings({"ClassNamedLikeTypeParameter", "unused"})
final class Mary$2 extends Thread {

    @Override
    public void run() {}
}
