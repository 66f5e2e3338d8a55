package dev.coursecreator.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One of the runnable jars as a separate process, as an operator starts it. */
final class ServiceProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(10);

    private static final Map<String, Path> JARS = new ConcurrentHashMap<>();

    private final Process process;
    private final Path log;

    private ServiceProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static ServiceProcess apiGateway(Path folder, String... arguments) throws IOException {
        // Several gateways run on the same machine.
        var all = Stream.concat(Stream.of("--management.server.port=0"), Arrays.stream(arguments));
        return start("api-gateway", folder, List.of("-jar", jar("api-gateway").toString()), all.toArray(String[]::new));
    }

    static ServiceProcess jobWorker(Path folder, String... arguments) throws IOException {
        return start("job-worker", folder, List.of("-jar", jar("job-worker").toString()), arguments);
    }

    /** The command line, run from the class path: this module's jar is packaged after its tests. */
    static ServiceProcess courseCreator(Path folder, String... arguments) throws IOException {
        return main(CourseCreator.class, folder, arguments);
    }

    /** A class with a main method, from the class path of the tests. */
    static ServiceProcess main(Class<?> main, Path folder, String... arguments) throws IOException {
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return start(main.getSimpleName(), folder, List.of("-cp", classPath, main.getName()), arguments);
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
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        // What a killed worker held goes to another one as soon as the broker allows.
        builder.environment().put("COURSECREATOR_WORKER_LOCKDURATION", "15s");
        return new ServiceProcess(builder.start(), log);
    }

    /**
     * The runnable jar of a module, extracted as in the images, which halves the time of a start. Built by the package phase of an earlier
     * module in the reactor; extracted once for all tests of this process.
     */
    static Path jar(String module) {
        return JARS.computeIfAbsent(module, ServiceProcess::extract);
    }

    static Path executableJar(String module) {
        var jar = Path.of("..", module, "target", module + "-" + System.getProperty("project.version") + "-exec.jar")
                .toAbsolutePath()
                .normalize();
        assertThat(jar)
                .as("run 'mvn verify', which packages the services before these tests")
                .exists();
        return jar;
    }

    private static Path extract(String module) {
        try {
            var jar = executableJar(module);
            var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/services")), module);
            var destination = folder.toAbsolutePath().resolve(module);
            var extract = List.of(
                    "-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", destination.toString());
            try (var extracting = start("extract-" + module, folder, extract)) {
                assertThat(extracting.awaitExit()).as(extracting.output()).isZero();
            }
            return destination.resolve(jar.getFileName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while the jar of " + module + " was extracted", e);
        }
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

    /** SIGSTOP: the process stands still until {@link #thaw}, and its connections stay open. */
    void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, "" + process.pid())
                        .start()
                        .waitFor())
                .isZero();
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
