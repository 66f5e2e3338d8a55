package dev.coursecreator.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path folder;

    @Test
    void aNewFolderIsTheUsersAlone() throws Exception {
        var usual = Files.getPosixFilePermissions(Files.createDirectory(folder.resolve("usual")));
        try (var data = DataFolder.lock(folder.resolve("parent/data"))) {
            assertThat(permissions(data.path())).isEqualTo("rwx------");
            assertThat(Files.getPosixFilePermissions(folder.resolve("parent"))).isEqualTo(usual);
        }
    }

    @Test
    void anExistingFolderKeepsItsPermissions() throws Exception {
        var shared = Files.createDirectory(folder.resolve("shared"));
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-x---"));
        try (var data = DataFolder.lock(shared)) {
            assertThat(permissions(data.path())).isEqualTo("rwxr-x---");
        }
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
