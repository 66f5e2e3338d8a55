package dev.coursecreator.worker.lesson.video;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Empty stub libraries for those that the bundled ffmpeg links for screen capture, audio devices and video hardware. ffmpeg
 * does not call them to encode a file, but the dynamic loader refuses to start it without them, and servers and containers do
 * not have them.
 *
 * @param machine the machine field of the ELF header; 0 for a system that needs no stub libraries
 */
record StubLibraries(short machine) {

    static final String FOLDER = "stand-ins";
    static final StubLibraries NONE = new StubLibraries((short) 0);

    /** Library name to the symbol versions that ffmpeg requires of it. */
    private static final Map<String, List<String>> LIBRARIES = Map.of(
            "libasound.so.2", List.of("ALSA_0.9", "ALSA_0.9.0rc4"),
            "libpulse.so.0", List.of("PULSE_0"),
            "libudev.so.1", List.of("LIBUDEV_183"),
            "libxcb.so.1", List.of(),
            "libxcb-shm.so.0", List.of(),
            "libdrm.so.2", List.of(),
            "libva.so.2", List.of(),
            "libva-drm.so.2", List.of());

    boolean existIn(Path folder) {
        return machine == 0
                || LIBRARIES.keySet().stream().allMatch(library -> Files.isRegularFile(folder.resolve(library)));
    }

    void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (machine == 0) {
            return;
        }
        for (var library : LIBRARIES.entrySet()) {
            Files.write(
                    folder.resolve(library.getKey()),
                    StubLibraryWriter.bytes(machine, library.getKey(), library.getValue()));
        }
    }
}
