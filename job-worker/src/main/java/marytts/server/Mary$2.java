package marytts.server;

/**
 * Takes the place of MaryTTS's shutdown hook. The library's own stops the voice as soon as the JVM is asked to end, while the
 * worker still has time for the lessons that it has begun, and their sentences failed.
 */
@SuppressWarnings({"ClassNamedLikeTypeParameter", "unused"})
final class Mary$2 extends Thread {

    @Override
    public void run() {}
}
