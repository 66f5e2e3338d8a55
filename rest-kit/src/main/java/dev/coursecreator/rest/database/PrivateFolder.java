package dev.coursecreator.rest.database;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A folder that only its owner may enter, whatever the umask: the data of an instance, with its secrets. */
public final class PrivateFolder {

    private PrivateFolder() {}

    /** Creates the folder, unless it exists. One that exists keeps its permissions, because its owner may have chosen them. */
    public static void create(Path folder) throws IOException {
        var parent = folder.toAbsolutePath().getParent();
        if (Files.exists(folder) || parent == null || !isPosix(folder)) {
            Files.createDirectories(folder);
            return;
        }
        Files.createDirectories(parent);
        try {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (FileAlreadyExistsException e) {
            // Another process was faster. If it is a file, the use of the folder fails.
        }
    }

    static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
