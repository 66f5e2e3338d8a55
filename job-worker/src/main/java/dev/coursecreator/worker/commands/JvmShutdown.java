package dev.coursecreator.worker.commands;

/** Detects JVM shutdown. By then libraries and child processes may have stopped already, so errors are expected. */
final class JvmShutdown {

    private JvmShutdown() {}

    /** Java rejects new shutdown hooks once the hooks have started. */
    static boolean isInProgress() {
        var hook = new Thread(() -> {}, "never run");
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            Runtime.getRuntime().removeShutdownHook(hook);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }
}
