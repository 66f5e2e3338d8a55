package dev.coursecreator.standalone;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user with few rights may not do is explained in one line. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class FewRightsTest {

    private static final Map<String, String> ENVIRONMENT = Map.of("JAVA_HOME", System.getProperty("java.home"));

    @TempDir
    static Path checkout;

    @TempDir
    Path folder;

    @BeforeAll
    static void build() throws Exception {
        BuiltCheckout.createIn(checkout);
    }

    @BeforeEach
    void dropRights() throws Exception {
        FewRights.assume();
    }

    @ParameterizedTest
    @ValueSource(strings = {"up --port 0 --data data", "generate --data data course.md", "keys list --data data"})
    void aDataFolderOfAnotherUserIsRefused(String command) throws Exception {
        Files.writeString(folder.resolve("course.md"), Courses.withOneLesson());
        var data = Files.createDirectory(folder.resolve("data"));
        FewRights.giveAway(data);

        courseCreator(command)
                .assertIsOneLine(
                        data.toRealPath().toString(), Files.getOwner(data).getName(), "--data");
    }

    /** After a run as root, the folder may be the user's, but not what is in it. */
    @Test
    void aBrokerFolderOfAnotherUserInTheDataFolderIsRefused() throws Exception {
        var kafka = Files.createDirectories(folder.resolve("data/kafka"));
        FewRights.giveAway(kafka);

        courseCreator("up --port 0 --data data")
                .assertIsOneLine(kafka.toRealPath().toString(), "--data");
    }

    @Test
    void aDataFolderThatMayNotBeCreatedIsRefused() throws Exception {
        var parent = Files.createDirectory(folder.resolve("parent"));
        FewRights.giveAway(parent);

        courseCreator("up --port 0 --data parent/data")
                .assertIsOneLine(
                        parent.toRealPath().toString(), Files.getOwner(parent).getName(), "--data");
    }

    /** In a namespace of its own, the folder is mounted read-only over itself. */
    @Test
    void aDataFolderOnAReadOnlyFileSystemIsRefused() throws Exception {
        Files.createDirectory(folder.resolve("data"));
        var mount = "mount --bind data data && mount -o remount,bind,ro data";
        assumeTrue(Programs.isInstalled("unshare"), "unshare is not installed");
        assumeTrue(
                FewRights.runAsIs(folder, Map.of(), "unshare", "-m", "/bin/sh", "-c", mount)
                                .exitCode()
                        == 0,
                "nothing may be mounted here");

        var start = "/bin/sh " + checkout.resolve("course-creator") + " up --port 0 --data data";
        FewRights.runAsIs(folder, ENVIRONMENT, "unshare", "-m", "/bin/sh", "-c", mount + " && " + start)
                .assertIsOneLine(folder.toRealPath().resolve("data").toString(), "Read-only file system", "--data");
    }

    @Test
    void aPortThatTheUserMayNotOpenIsRefused() throws Exception {
        var limit = FewRights.run(folder, Map.of(), "/bin/cat", "/proc/sys/net/ipv4/ip_unprivileged_port_start");
        assumeTrue(
                limit.output().matches("\\d+") && Integer.parseInt(limit.output()) > 80, "every user may open port 80");

        courseCreator("up --port 80 --data data").assertIsOneLine("Port 80 ", "Permission denied", "--port", "root");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port", "--port 0 --management-port"})
    void aPortInUseIsRefused(String options) throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            courseCreator("up --data data " + options + " " + other.getLocalPort())
                    .assertIsOneLine("Port " + other.getLocalPort() + " ", "in use", options.replaceAll(".* ", ""));
        }
    }

    private FewRights.Result courseCreator(String arguments) throws Exception {
        var command = ("/bin/sh " + checkout.resolve("course-creator") + " " + arguments).split(" ");
        return FewRights.run(folder, ENVIRONMENT, command);
    }
}
