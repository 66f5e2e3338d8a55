package dev.coursecreator.worker.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Runs a program and waits for it to exit. The program gets an argument array (no shell is involved), a closed standard input
 * and only those environment variables that programs need to start, so no keys or passwords.
 */
public final class ExternalProcess {

    /** Environment variables that an operating system or a wrapper script needs to start a program. */
    private static final Set<String> INHERITED = Set.of(
            "PATH",
            "HOME",
            "LANG",
            "LD_LIBRARY_PATH",
            "DYLD_LIBRARY_PATH",
            "TMPDIR",
            "TEMP",
            "TMP",
            "SystemRoot",
            "SYSTEMROOT");

    private static final Duration DRAIN_TIMEOUT = Duration.ofSeconds(2);

    private ExternalProcess() {}

    /**
     * Runs the program until it exits.
     *
     * @param arguments the program, then its arguments
     * @param folder the working folder
     * @param environment variables to set in addition to the inherited ones
     * @param timeout how long the program may run; then it and all its descendants are killed
     * @return the exit code and the last lines of output; an exit code other than 0 is not an exception
     * @throws IOException if the program cannot be started
     * @throws ProcessTimeoutException if the program was killed because it exceeded the timeout
     * @throws InterruptedException if this thread was interrupted; by then the program and its descendants have been killed
     */
    public static Exit run(List<String> arguments, Path folder, Map<String, String> environment, Duration timeout)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(arguments).directory(folder.toFile());
        builder.environment().keySet().retainAll(INHERITED);
        builder.environment().putAll(environment);
        var process = builder.start();
        try {
            process.getOutputStream().close();
            var output = OutputTail.of(process.getInputStream(), arguments.getFirst() + " output");
            var errors = OutputTail.of(process.getErrorStream(), arguments.getFirst() + " errors");
            if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                ProcessTree.kill(process.toHandle());
                throw new ProcessTimeoutException(arguments.getFirst(), timeout, errors.lines(DRAIN_TIMEOUT));
            }
            return new Exit(process.exitValue(), output.lines(DRAIN_TIMEOUT), errors.lines(DRAIN_TIMEOUT));
        } finally {
            ProcessTree.kill(process.toHandle());
        }
    }

    /**
     * The result of a program.
     *
     * @param code 0 for success; 128 + n if the program was terminated by signal n
     * @param output the last lines of its standard output
     * @param errors the last lines of its standard error
     */
    public record Exit(int code, String output, String errors) {}
}
