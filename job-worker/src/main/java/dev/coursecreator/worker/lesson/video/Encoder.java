package dev.coursecreator.worker.lesson.video;

import dev.coursecreator.model.event.Failure;
import dev.coursecreator.worker.process.ExternalProcess;
import dev.coursecreator.worker.process.ProcessTimeoutException;
import dev.coursecreator.worker.step.StepException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A verified ffmpeg executable that can encode H.264.
 *
 * @param program the executable
 * @param environment environment variables that it needs
 * @param version as reported by ffmpeg, such as {@code 8.1.2}
 * @param h264 the best available H.264 encoder
 * @param timeout maximum duration of one run
 */
record Encoder(Path program, Map<String, String> environment, String version, H264Encoder h264, Duration timeout) {

    private static final Pattern ENVIRONMENT_ERROR = Pattern.compile(
            "No space left on device|Cannot allocate memory|Too many open files|Resource temporarily unavailable"
                    + "|Disk quota exceeded|Stale file handle",
            Pattern.CASE_INSENSITIVE);

    /** Any folder will do, because all files have absolute paths. */
    private static final Path WORKING_FOLDER = Path.of(System.getProperty("java.io.tmpdir"));

    /** Exit codes after SIGHUP, SIGINT, SIGKILL and SIGTERM, and ffmpeg's own (255) after a signal such as Ctrl-C. */
    private static final Set<Integer> SIGNAL_EXIT_CODES = Set.of(129, 130, 137, 143, 255);

    private static final List<String> COMMON_OPTIONS = List.of("-nostdin", "-hide_banner", "-nostats", "-y", "-xerror");

    /** Identifies the encoder in artifact keys, because different encoders produce different bytes. */
    String engine() {
        return "ffmpeg-" + version + "-" + h264.encoder();
    }

    /**
     * Runs ffmpeg until it exits.
     *
     * @param what description of the task for error messages, such as {@code encode the lesson}
     * @param arguments without the program and the common options
     * @return the last lines of standard error
     */
    String run(String what, List<String> arguments) throws StepException, IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(program.toString());
        command.addAll(COMMON_OPTIONS);
        command.addAll(arguments);
        try {
            var exit = ExternalProcess.run(command, WORKING_FOLDER, environment, timeout);
            if (exit.code() != 0) {
                throw new StepException(failure(what, exit));
            }
            return exit.errors();
        } catch (ProcessTimeoutException e) {
            throw new StepException(
                    new Failure.Transient(
                            "encoder-timeout",
                            "could not " + what + ": " + e.getMessage()
                                    + ". If the machine is slow, increase course-creator.worker.encoder-timeout"),
                    e);
        }
    }

    /** A file argument with the {@code file:} protocol, so that no name is interpreted as an option or a URL. */
    static String file(Path file) {
        return "file:" + file.toAbsolutePath();
    }

    private Failure failure(String what, ExternalProcess.Exit exit) {
        var detail = "could not " + what + ": " + program.getFileName() + " " + version + " failed with exit code "
                + exit.code() + (exit.errors().isBlank() ? "" : ": " + exit.errors());
        return SIGNAL_EXIT_CODES.contains(exit.code())
                        || ENVIRONMENT_ERROR.matcher(exit.errors()).find()
                ? new Failure.Transient("encoder-failed", detail)
                : new Failure.Permanent("encoder-failed", detail);
    }
}
