package dev.coursecreator.rest.database;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A file that only its owner may read: the database has secrets. */
final class PrivateFile {

    private PrivateFile() {}

    /** Creates an empty file, unless it exists. One that exists keeps its permissions, because its owner may have chosen them. */
    static void create(Path file) throws IOException {
        if (!PrivateFolder.isPosix(file)) {
            return;
        }
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException e) {
            // Nothing to do.
        }
    }
}
