package dev.coursecreator.worker.lesson.video;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Empty libraries in place of those that the bundled ffmpeg wants for grabbing screens, microphones and video hardware.
 * It never calls them to encode a file, but the loader refuses to start it without them, and a server or a container has
 * none of them.
 *
 * @param machine the processor in an ELF file's header; 0 for a system that needs no stand-ins
 */
record StandIns(short machine) {

    static final String FOLDER = "stand-ins";
    static final StandIns NONE = new StandIns((short) 0);

    /** Library to the symbol versions that ffmpeg asks it for. */
    private static final Map<String, List<String>> LIBRARIES = Map.of(
            "libasound.so.2", List.of("ALSA_0.9", "ALSA_0.9.0rc4"),
            "libpulse.so.0", List.of("PULSE_0"),
            "libudev.so.1", List.of("LIBUDEV_183"),
            "libxcb.so.1", List.of(),
            "libxcb-shm.so.0", List.of(),
            "libdrm.so.2", List.of(),
            "libva.so.2", List.of(),
            "libva-drm.so.2", List.of());

    boolean areIn(Path folder) {
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
                    EmptySharedObject.bytes(machine, library.getKey(), library.getValue()));
        }
    }
}
