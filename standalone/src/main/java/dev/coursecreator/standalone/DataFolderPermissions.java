package dev.coursecreator.standalone;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Checks whether the user may use a data folder. One that was first used by another user, such as root, is a frequent mistake, which
 * otherwise shows in any of the database, the broker or the log.
 */
final class DataFolderPermissions {

    private static final String ADVICE = "choose another data folder with --data.";

    private DataFolderPermissions() {}

    /** Requires that an existing file or folder may be read and written. */
    static void require(Path path) throws IOException, UsageException {
        if (Files.exists(path) && !isAllowed(path)) {
            throw new UsageException(explain(path.toAbsolutePath()));
        }
    }

    /** Requires that everything directly in the folder may be read and written. */
    static void requireContent(Path folder) throws IOException, UsageException {
        try (var content = Files.list(folder)) {
            for (var path : content.toList()) {
                require(path);
            }
        }
    }

    /** Requires that a folder that does not exist yet may be created. */
    static void requireParent(Path folder) throws IOException, UsageException {
        var existing = folder.toAbsolutePath();
        while (!Files.isDirectory(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        require(existing);
    }

    private static boolean isAllowed(Path path) {
        return Files.isReadable(path)
                && Files.isWritable(path)
                && (!Files.isDirectory(path) || Files.isExecutable(path));
    }

    private static String explain(Path path) throws IOException {
        var reason = reason(path);
        if (reason != null) {
            return "The data folder cannot be used: " + path + ": " + reason + ". To solve this, " + ADVICE;
        }
        var user = System.getProperty("user.name");
        var owner = Files.getOwner(path).getName();
        if (owner.equals(user)) {
            return "The permissions of %s do not let its owner %s read and write it. Run chmod u+rwX on it, or %s"
                    .formatted(path, owner, ADVICE);
        }
        return "%s belongs to %s, and %s may not read and write it. Run this command as %s, change the owner, or %s"
                .formatted(path, owner, user, owner, ADVICE);
    }

    /** What the operating system says besides that access is denied, such as that the file system is read-only. */
    private static @Nullable String reason(Path path) throws IOException {
        try {
            if (Files.isDirectory(path)) {
                Files.delete(Files.createTempFile(path, ".writable-", ""));
            } else {
                Files.newByteChannel(path, StandardOpenOption.WRITE).close();
            }
            return null;
        } catch (FileSystemException e) {
            return e.getReason();
        }
    }
}
