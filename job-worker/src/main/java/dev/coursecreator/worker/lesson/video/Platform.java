package dev.coursecreator.worker.lesson.video;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * An operating system and processor architecture, as named by bytedeco's jars.
 *
 * @param name such as {@code linux-x86_64}
 */
record Platform(String name) {

    static Platform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static Platform of(String system, String architecture) {
        var family = system.toLowerCase(Locale.ROOT);
        var processor = switch (architecture.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm64";
            default -> architecture.toLowerCase(Locale.ROOT);
        };
        return new Platform((family.startsWith("windows") ? "windows" : family.startsWith("mac") ? "macosx" : family)
                + "-" + processor);
    }

    String program() {
        return name.startsWith("windows") ? "ffmpeg.exe" : "ffmpeg";
    }

    StubLibraries stubLibraries() {
        return switch (name) {
            case "linux-x86_64" -> new StubLibraries(StubLibraryWriter.X86_64);
            case "linux-arm64" -> new StubLibraries(StubLibraryWriter.AARCH64);
            default -> StubLibraries.NONE;
        };
    }

    /** On Linux the dynamic loader searches the program's folder, then the stub libraries, then the system's folders. */
    Map<String, String> environment(Path folder) {
        return name.startsWith("linux")
                ? Map.of("LD_LIBRARY_PATH", folder + File.pathSeparator + folder.resolve(StubLibraries.FOLDER))
                : Map.of();
    }
}
