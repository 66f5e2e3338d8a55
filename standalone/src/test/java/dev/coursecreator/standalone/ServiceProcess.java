package dev.coursecreator.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One of the runnable jars as a separate process, as an operator starts it. */
final class ServiceProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(10);

    private final Process process;
    private final Path log;

    private ServiceProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static ServiceProcess apiGateway(Path jar, Path folder, String... arguments) throws IOException {
        // Several gateways run on the same machine.
        var all = Stream.concat(Stream.of("--management.server.port=0"), Arrays.stream(arguments));
        return start("api-gateway", folder, List.of("-jar", jar.toString()), all.toArray(String[]::new));
    }

    static ServiceProcess jobWorker(Path jar, Path folder, String... arguments) throws IOException {
        return start("job-worker", folder, List.of("-jar", jar.toString()), arguments);
    }

    /** The command line, run from the class path: this module's jar is packaged after its tests. */
    static ServiceProcess courseCreator(Path folder, String... arguments) throws IOException {
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return start("course-creator", folder, List.of("-cp", classPath, CourseCreator.class.getName()), arguments);
    }

    private static ServiceProcess start(String name, Path folder, List<String> program, String... arguments)
            throws IOException {
        var log = Files.createTempFile(folder, name + "-", ".log");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                // Halves the startup time, which dominates the duration of the tests.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(program);
        command.addAll(List.of(arguments));
        return new ServiceProcess(
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start(),
                log);
    }

    /** Built by the package phase of an earlier module in the reactor. */
    static Path jar(String module) {
        var jar = Path.of("..", module, "target", module + "-" + System.getProperty("project.version") + "-exec.jar")
                .toAbsolutePath()
                .normalize();
        assertThat(jar)
                .as("run 'mvn verify', which packages the services before these tests")
                .exists();
        return jar;
    }

    /** The same jar extracted into the folder, as in the images: it starts twice as fast. */
    static Path extractedJar(String module, Path folder) throws IOException, InterruptedException {
        var jar = jar(module);
        var destination = folder.resolve(module);
        var extract =
                List.of("-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", destination.toString());
        try (var extracting = start("extract-" + module, folder, extract)) {
            assertThat(extracting.awaitExit()).as(extracting.output()).isZero();
        }
        return destination.resolve(jar.getFileName());
    }

    /** Waits until the log contains the port of the web server. */
    URI awaitServer() {
        var port = Pattern.compile("Tomcat started on port (\\d+)");
        return URI.create("http://localhost:" + awaitLog(port));
    }

    /** Waits for a matching log line and returns the first group. */
    String awaitLog(Pattern pattern) {
        return await("log of " + log)
                .atMost(START)
                .until(
                        () -> {
                            var matcher = pattern.matcher(output());
                            if (matcher.find()) {
                                return matcher.group(1);
                            }
                            assertThat(process.isAlive()).as(output()).isTrue();
                            return "";
                        },
                        found -> !found.isEmpty());
    }

    String output() throws IOException {
        return Files.readString(log);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL: no chance to say goodbye. */
    void kill() {
        process.destroyForcibly();
        await().atMost(START).until(() -> !process.isAlive());
    }

    /** Sends SIGTERM and returns the exit code. */
    int terminate() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }

    /** Waits until the process exits and returns the exit code. */
    int awaitExit() throws InterruptedException {
        assertThat(process.waitFor(START.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
