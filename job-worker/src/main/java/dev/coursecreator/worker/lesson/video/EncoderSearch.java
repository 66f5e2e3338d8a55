package dev.coursecreator.worker.lesson.video;

import dev.coursecreator.worker.process.ExternalProcess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Searches for ffmpeg: the configured one, otherwise on the PATH, otherwise the bundled one. A configured ffmpeg that does not
 * work is an error; one on the PATH that does not work or cannot encode H.264 is skipped.
 */
final class EncoderSearch {

    private static final Pattern VERSION = Pattern.compile("ffmpeg version (\\S+)");

    /** The bitstream filter {@code setts} was added in 4.4. */
    private static final Pattern TOO_OLD = Pattern.compile("^n?([0-3]\\.|4\\.[0-3](\\D|$))");

    private static final Path WORKING_FOLDER = Path.of(System.getProperty("java.io.tmpdir"));
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final VideoSettings settings;
    private final Map<String, String> environment;
    private final BundledEncoder bundled;
    private final List<String> tried = new ArrayList<>();

    EncoderSearch(VideoSettings settings, Map<String, String> environment, BundledEncoder bundled) {
        this.settings = settings;
        this.environment = environment;
        this.bundled = bundled;
    }

    /**
     * Returns the first working ffmpeg.
     *
     * @throws EncoderNotFoundException if there is none
     */
    Encoder find() throws InterruptedException {
        if (settings.encoder() != null) {
            return verify("course-creator.worker.encoder", settings.encoder(), Map.of())
                    .orElseThrow(() -> new EncoderNotFoundException(tried));
        }
        for (var program : onPath()) {
            var found = verify("PATH", program, Map.of());
            if (found.isPresent()) {
                return found.get();
            }
        }
        return inCaches().orElseThrow(() -> new EncoderNotFoundException(tried));
    }

    private Optional<Encoder> inCaches() throws InterruptedException {
        for (var cache : bundled.caches()) {
            try {
                var unpacked = bundled.unpack(cache);
                var found = verify("bundled", unpacked.program(), unpacked.environment());
                if (found.isPresent()) {
                    return found;
                }
            } catch (IOException e) {
                tried.add("bundled, in " + cache + ": " + e);
            }
        }
        return Optional.empty();
    }

    private List<Path> onPath() {
        return Stream.of(environment.getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator)))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> Stream.of("ffmpeg", "ffmpeg.exe").flatMap(name -> in(folder, name)))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .toList();
    }

    private static Stream<Path> in(String folder, String name) {
        try {
            return Stream.of(Path.of(folder, name));
        } catch (InvalidPathException notAFolder) {
            return Stream.empty();
        }
    }

    private Optional<Encoder> verify(String where, Path program, Map<String, String> variables)
            throws InterruptedException {
        try {
            var exit =
                    ExternalProcess.run(List.of(program.toString(), "-encoders"), WORKING_FOLDER, variables, TIMEOUT);
            var version = VERSION.matcher(exit.errors());
            var h264 = H264Encoder.bestOf(exit.output());
            if (exit.code() != 0 || !version.find()) {
                tried.add(where + ", " + program + ": exit code " + exit.code() + ": " + exit.errors());
            } else if (TOO_OLD.matcher(version.group(1)).find()) {
                tried.add(where + ", " + program + ": is version " + version.group(1) + ", but 4.4 or newer is needed");
            } else if (h264.isEmpty()) {
                tried.add(where + ", " + program + ": has neither libx264 nor libopenh264");
            } else {
                return Optional.of(
                        new Encoder(program, variables, version.group(1), h264.get(), settings.encoderTimeout()));
            }
        } catch (IOException e) {
            tried.add(where + ", " + program + ": " + e.getMessage());
        }
        return Optional.empty();
    }
}
