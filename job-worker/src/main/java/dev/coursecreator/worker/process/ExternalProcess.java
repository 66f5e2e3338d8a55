package dev.coursecreator.worker.process;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Runs a program and waits for it to exit. The program gets an argument array (no shell is involved), a standard input that ends, and only those environment variables that programs need to start, so no keys or passwords.
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
     * Runs the program with a closed standard input until it exits.
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
        return run(arguments, folder, environment, timeout, new byte[0]);
    }

    /**
     * The same with an input.
     *
     * @param input what the program reads from its standard input; it may end before it has read everything
     */
    public static Exit run(
            List<String> arguments, Path folder, Map<String, String> environment, Duration timeout, byte[] input)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(arguments).directory(folder.toFile());
        builder.environment().keySet().retainAll(INHERITED);
        builder.environment().putAll(environment);
        var process = builder.start();
        try {
            write(input, process.getOutputStream(), arguments.getFirst() + " input");
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

    /** On a thread of its own: a program that does not read would block this one beyond the timeout. */
    private static void write(byte[] input, OutputStream stdin, String name) {
        Thread.ofPlatform().daemon().name(name).start(() -> {
            try (stdin) {
                stdin.write(input);
            } catch (IOException e) {
                // The program has ended, or does not want to read; its exit code tells.
            }
        });
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
