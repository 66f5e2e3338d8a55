package dev.coursecreator.artifacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

/** An S3 mock server in its own process, on random ports; for the tests of other modules too. */
public final class S3Server implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(90);
    private static final Pattern PORT = Pattern.compile("Tomcat started on ports .*?(\\d+) \\(http\\)");

    private final Process process;
    private final Path log;

    private S3Server(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts without buckets; stores its files below the folder. */
    public static S3Server start(Path folder) throws IOException {
        var log = folder.resolve("s3.log");
        var jar = Path.of("..", "artifact-store", "target", "s3mock.jar")
                .toAbsolutePath()
                .normalize();
        assertThat(jar)
                .as("run the tests of artifact-store with Maven, which copies it")
                .exists();
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        jar.toString(),
                        "--server.port=0",
                        "--http.port=0",
                        "--spring.main.banner-mode=off",
                        // Otherwise it aborts every response that takes longer than 30 s.
                        "--spring.mvc.async.request-timeout=-1",
                        "--com.adobe.testing.s3mock.store.root=" + Files.createDirectory(folder.resolve("s3")))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new S3Server(process, log);
    }

    /** Waits until the server listens and returns its address. */
    public URI endpoint() {
        var port = await("an S3 server, see " + log)
                .atMost(START)
                .until(
                        () -> {
                            var line = PORT.matcher(Files.readString(log));
                            if (line.find()) {
                                return line.group(1);
                            }
                            assertThat(process.isAlive())
                                    .as(Files.readString(log))
                                    .isTrue();
                            return "";
                        },
                        found -> !found.isEmpty());
        return URI.create("http://localhost:" + port);
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
