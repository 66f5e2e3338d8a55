package dev.coursecreator.worker.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Runs a program and waits for its end. The program gets an argument array (no shell is involved), a closed standard input
 * and only those variables of this process's environment that programs need to start: no keys, no passwords.
 */
public final class ExternalProcess {

    /** What an operating system or a wrapper script needs to start a program at all. */
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

    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private ExternalProcess() {}

    /**
     * Runs the program to its end.
     *
     * @param arguments the program, then its arguments
     * @param folder the working folder
     * @param environment variables to set, over the few that are inherited
     * @param timeout how long the program may take; then it and all its children are killed
     * @return the exit code and the last lines the program wrote; an exit code other than 0 is no exception
     * @throws IOException if the program cannot be started
     * @throws ProcessTimeout if it was killed because its time was over
     * @throws InterruptedException if this thread was interrupted; by then the program and its children have been killed
     */
    public static Exit run(List<String> arguments, Path folder, Map<String, String> environment, Duration timeout)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(arguments).directory(folder.toFile());
        builder.environment().keySet().retainAll(INHERITED);
        builder.environment().putAll(environment);
        var process = builder.start();
        try {
            process.getOutputStream().close();
            var output = Tail.of(process.getInputStream(), arguments.getFirst() + " output");
            var errors = Tail.of(process.getErrorStream(), arguments.getFirst() + " errors");
            if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                ProcessTree.kill(process.toHandle());
                throw new ProcessTimeout(arguments.getFirst(), timeout, errors.lines(LAST_WORDS));
            }
            return new Exit(process.exitValue(), output.lines(LAST_WORDS), errors.lines(LAST_WORDS));
        } finally {
            ProcessTree.kill(process.toHandle());
        }
    }

    /**
     * How a program ended.
     *
     * @param code 0 for success; 128 + n if the program was ended by signal n
     * @param output the last lines of its standard output
     * @param errors the last lines of its standard error
     */
    public record Exit(int code, String output, String errors) {}
}
