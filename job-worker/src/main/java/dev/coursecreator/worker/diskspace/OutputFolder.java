package dev.coursecreator.worker.diskspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * A folder to which commands write.
 *
 * @param setting the name of the setting that says where it is
 * @param minimum the free bytes that the next command needs there
 */
record OutputFolder(String setting, Path folder, long minimum) {

    /** The free bytes; empty if the file system does not say. */
    OptionalLong free() {
        try {
            var store = Files.getFileStore(existing());
            return store.getTotalSpace() <= 0 ? OptionalLong.empty() : OptionalLong.of(store.getUsableSpace());
        } catch (IOException e) {
            // The readiness check of the artifact store reports what is wrong with it.
            return OptionalLong.empty();
        }
    }

    /** The folder, or the nearest above it: it is created when it is first written to. */
    private Path existing() {
        var path = folder.toAbsolutePath();
        while (path.getParent() != null && !Files.exists(path)) {
            path = path.getParent();
        }
        return path;
    }
}
