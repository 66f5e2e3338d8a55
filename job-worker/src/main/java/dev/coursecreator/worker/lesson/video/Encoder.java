package dev.coursecreator.worker.lesson.video;

import dev.coursecreator.model.event.Failure;
import dev.coursecreator.worker.process.ExternalProcess;
import dev.coursecreator.worker.process.ProcessTimeoutException;
import dev.coursecreator.worker.step.FailureKind;
import dev.coursecreator.worker.step.NoSpaceException;
import dev.coursecreator.worker.step.StepException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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

    /** Any folder will do, because all files have absolute paths. */
    private static final Path WORKING_FOLDER = Path.of(System.getProperty("java.io.tmpdir"));

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
                throw failure(what, exit);
            }
            return exit.errors();
        } catch (ProcessTimeoutException e) {
            throw new StepException(
                    new Failure.Transient(
                            "encoder-timeout",
                            "could not " + what + ": the encoder did not exit within " + timeout.toSeconds()
                                    + " s and was killed. If the machine is slow, increase"
                                    + " course-creator.worker.encoder-timeout."),
                    e);
        }
    }

    /** A file argument with the {@code file:} protocol, so that no name is interpreted as an option or a URL. */
    static String file(Path file) {
        return "file:" + file.toAbsolutePath();
    }

    /** Its output is for the operator, and is logged as the cause: it has paths, and nothing that an author could change. */
    private StepException failure(String what, ExternalProcess.Exit exit) throws NoSpaceException {
        var output = program.getFileName() + " " + version + " failed with exit code " + exit.code() + ": "
                + (exit.errors().isBlank() ? "no output" : exit.errors());
        var kind = FailureKind.ofExit(exit.code(), exit.errors());
        if (kind == FailureKind.NO_SPACE) {
            throw new NoSpaceException(output);
        }
        var detail = "could not %s: the encoder failed with exit code %d; see the worker's log."
                .formatted(what, exit.code());
        return new StepException(kind.failure("encoder-failed", detail), new IOException(output));
    }
}
