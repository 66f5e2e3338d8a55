package dev.coursecreator.worker.lesson.video;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * An operating system on a kind of processor, as bytedeco's jars name it.
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

    StandIns standIns() {
        return switch (name) {
            case "linux-x86_64" -> new StandIns(EmptySharedObject.X86_64);
            case "linux-arm64" -> new StandIns(EmptySharedObject.AARCH64);
            default -> StandIns.NONE;
        };
    }

    /** On Linux the loader looks for libraries beside the program, then among the stand-ins, then in the system. */
    Map<String, String> environment(Path folder) {
        return name.startsWith("linux")
                ? Map.of("LD_LIBRARY_PATH", folder + File.pathSeparator + folder.resolve(StandIns.FOLDER))
                : Map.of();
    }
}
