package dev.coursecreator.worker.lesson.narration.espeak;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.coursecreator.model.event.Failure;
import dev.coursecreator.worker.lesson.narration.audio.Sound;
import dev.coursecreator.worker.lesson.narration.audio.WavDecoder;
import dev.coursecreator.worker.process.ExternalProcess;
import dev.coursecreator.worker.process.ExternalProcess.Exit;
import dev.coursecreator.worker.step.FailureKind;
import dev.coursecreator.worker.step.StepException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The program espeak-ng, a process for each sentence. */
final class EspeakProgram {

    /** Words per minute at speed 1; the default of the program. */
    private static final int WORDS_PER_MINUTE = 175;

    private static final Map<String, String> ENVIRONMENT = Map.of("LC_ALL", "C");

    private final String program;
    private final Duration timeout;

    EspeakProgram(String program, Duration timeout) {
        this.program = program;
        this.timeout = timeout;
    }

    /** What the program prints with that option. */
    String print(String option) throws IOException, InterruptedException {
        var exit = run(List.of(option), Path.of("."), "");
        if (exit.code() != 0) {
            throw new IOException(
                    program + " " + option + " failed with exit code " + exit.code() + ": " + exit.errors());
        }
        return exit.output();
    }

    /**
     * Speaks.
     *
     * @param language as the program calls it
     */
    Sound speak(String text, String language, double speed) throws StepException, IOException, InterruptedException {
        var folder = Files.createTempDirectory("espeak-");
        var wav = folder.resolve("speech.wav");
        try {
            var words = String.valueOf(Math.round(WORDS_PER_MINUTE * speed));
            var exit = run(
                    List.of("--stdin", "-b", "1", "-v", language, "-s", words, "-w", wav.toString()),
                    folder,
                    withoutCommands(text));
            if (exit.code() != 0) {
                throw new StepException(FailureKind.ofExit(exit.code(), exit.errors())
                        .failure(
                                "speech-failed",
                                program + " failed with exit code " + exit.code() + ": " + exit.errors()));
            }
            if (!Files.exists(wav)) {
                throw new StepException(
                        new Failure.Permanent("speech-failed", program + " wrote no sound for \"" + text + "\"."));
            }
            return WavDecoder.decode(Files.readAllBytes(wav));
        } finally {
            Files.deleteIfExists(wav);
            Files.deleteIfExists(folder);
        }
    }

    /** The program takes what is in double brackets for phonemes; SSML it only reads when it is told to. */
    private static String withoutCommands(String text) {
        return text.replaceAll("\\[(?=\\[)", "[ ");
    }

    private Exit run(List<String> options, Path folder, String input) throws IOException, InterruptedException {
        var arguments = Stream.concat(Stream.of(program), options.stream()).toList();
        return ExternalProcess.run(arguments, folder, ENVIRONMENT, timeout, input.getBytes(UTF_8));
    }
}
