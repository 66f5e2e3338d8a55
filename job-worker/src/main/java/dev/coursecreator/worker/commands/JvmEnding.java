package dev.coursecreator.worker.commands;

/** Whether the JVM has been asked to end. Then libraries and child processes may be gone already, and a failure is no news. */
final class JvmEnding {

    private JvmEnding() {}

    /** Java refuses a new shutdown hook from the moment on that hooks run. */
    static boolean isUnderWay() {
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
