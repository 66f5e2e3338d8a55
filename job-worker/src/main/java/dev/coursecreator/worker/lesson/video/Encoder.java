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
 * An ffmpeg that has been started once and can encode H.264.
 *
 * @param program the executable
 * @param environment what it needs to start
 * @param version as it says itself, such as {@code 8.1.2}
 * @param h264 its best H.264 encoder
 * @param timeout how long one run may take
 */
record Encoder(Path program, Map<String, String> environment, String version, H264 h264, Duration timeout) {

    private static final Pattern SURROUNDINGS_AT_FAULT = Pattern.compile(
            "No space left on device|Cannot allocate memory|Too many open files|Resource temporarily unavailable"
                    + "|Disk quota exceeded|Stale file handle",
            Pattern.CASE_INSENSITIVE);

    /** All files are named in full. */
    private static final Path ANYWHERE = Path.of(System.getProperty("java.io.tmpdir"));

    /** Exit codes after SIGHUP, SIGINT, SIGKILL and SIGTERM, and ffmpeg's own after a signal such as Ctrl-C, which reaches it too. */
    private static final Set<Integer> AFTER_A_SIGNAL = Set.of(129, 130, 137, 143, 255);

    private static final List<String> ALWAYS = List.of("-nostdin", "-hide_banner", "-nostats", "-y", "-xerror");

    /** What decides about the bytes: goes into the names of the artifacts, so those of two encoders never mix. */
    String engine() {
        return "ffmpeg-" + version + "-" + h264.encoder();
    }

    /**
     * Runs ffmpeg to its end.
     *
     * @param what the work in words, for the error
     * @param arguments without the program and the options that every run has
     * @return what it wrote to its standard error
     */
    String run(String what, List<String> arguments) throws StepException, IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(program.toString());
        command.addAll(ALWAYS);
        command.addAll(arguments);
        try {
            var exit = ExternalProcess.run(command, ANYWHERE, environment, timeout);
            if (exit.code() != 0) {
                throw new StepException(failure(what, exit));
            }
            return exit.errors();
        } catch (ProcessTimeoutException e) {
            throw new StepException(
                    new Failure.Transient(
                            "encoder-timeout",
                            "could not " + what + ": " + e.getMessage()
                                    + ". If the machine is that slow, raise course-creator.worker.encoder-timeout"),
                    e);
        }
    }

    /** A file in an argument: with its protocol, so that no name is taken for an option or an address. */
    static String file(Path file) {
        return "file:" + file.toAbsolutePath();
    }

    private Failure failure(String what, ExternalProcess.Exit exit) {
        var detail = "could not " + what + ": " + program.getFileName() + " " + version + " ended with exit code "
                + exit.code() + (exit.errors().isBlank() ? "" : " and said: " + exit.errors());
        return AFTER_A_SIGNAL.contains(exit.code())
                        || SURROUNDINGS_AT_FAULT.matcher(exit.errors()).find()
                ? new Failure.Transient("encoder-failed", detail)
                : new Failure.Permanent("encoder-failed", detail);
    }
}
