package dev.coursecreator.standalone;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** The whole system as processes that can be killed: a broker, PostgreSQL, two gateways and two workers. */
final class ChaosCluster implements AutoCloseable {

    static final String BROKER = "broker";
    static final List<String> GATEWAYS = List.of("gateway-1", "gateway-2");
    static final List<String> WORKERS = List.of("worker-1", "worker-2");
    static final Duration LOCK = Duration.ofSeconds(5);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder;
    private final int brokerPort = freePort();
    private final int databasePort = freePort();
    private final ChaosProxy toBroker = new ChaosProxy(brokerPort);
    private final ChaosProxy toDatabase = new ChaosProxy(databasePort);
    private final ChaosDisk disk;
    private final Map<String, ServiceProcess> processes = new HashMap<>();
    private @Nullable EmbeddedPostgres database;

    ChaosCluster(Path folder) throws Exception {
        this.folder = folder;
        this.disk = new ChaosDisk(folder.resolve("data"));
        startEverything();
        WORKERS.forEach(worker -> process(worker).awaitServer());
    }

    ChaosProxy toBroker() {
        return toBroker;
    }

    ChaosProxy toDatabase() {
        return toDatabase;
    }

    /** The disk of the artifacts. */
    ChaosDisk disk() {
        return disk;
    }

    ServiceProcess process(String name) {
        return processes.get(name);
    }

    /** The gateways that have started, or will soon. */
    List<URI> servers() {
        return GATEWAYS.stream().map(gateway -> process(gateway).awaitServer()).toList();
    }

    void startEverything() throws Exception {
        startDatabase();
        startBroker();
        for (var gateway : GATEWAYS) {
            startGateway(gateway);
        }
        for (var worker : WORKERS) {
            startWorker(worker);
        }
    }

    void killEverything() throws Exception {
        for (var process : processes.values()) {
            process.kill();
        }
        killDatabase();
    }

    void startBroker() throws IOException {
        var broker = ServiceProcess.main(
                BrokerProcess.class, folder, folder.resolve("kafka").toString(), "" + brokerPort, "" + toBroker.port());
        broker.awaitLog(Pattern.compile("broker listens at (.*)"));
        processes.put(BROKER, broker);
    }

    /** A copy of what is on the broker's disk, as it would be after a power cut. */
    void copyBrokerFolder() throws Exception {
        copy(folder.resolve("kafka"), folder.resolve("kafka-copy"));
    }

    /** What the broker has stored since then is gone. The broker must not be running. */
    void restoreBrokerFolder() throws Exception {
        copy(folder.resolve("kafka-copy"), folder.resolve("kafka"));
    }

    /** Replaces the target. Not in Java, because Kafka's index files are large, and almost all of them is a hole. */
    private static void copy(Path source, Path target) throws Exception {
        FileSystemUtils.deleteRecursively(target);
        var process = new ProcessBuilder("cp", "-a", "--sparse=always", source.toString(), target.toString())
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("cp failed for " + source);
        }
    }

    void startDatabase() throws IOException {
        database = EmbeddedPostgres.builder()
                .setPort(databasePort)
                .setDataDirectory(folder.resolve("postgresql"))
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(folder.toFile())
                .setPGStartupWait(PATIENCE)
                .start();
    }

    /** The server ends without a word to its clients; its processes notice that the first one is gone. */
    void killDatabase() throws Exception {
        var pid = Files.readAllLines(folder.resolve("postgresql").resolve("postmaster.pid"))
                .getFirst()
                .strip();
        var server = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        var all = Stream.concat(Stream.of(server), server.descendants()).toList();
        server.destroyForcibly();
        for (var process : all) {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        var killed = database;
        if (killed != null) {
            killed.close();
        }
    }

    void startGateway(String name) throws IOException {
        processes.put(
                name,
                ServiceProcess.apiGateway(
                        folder,
                        settings(
                                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + toDatabase.port()
                                        + "/postgres",
                                "--spring.datasource.username=postgres",
                                "--course-creator.kafka.partitions=4",
                                "--course-creator.webhooks.allow-private-addresses=true",
                                "--course-creator.generation.stalled-after=15s",
                                "--course-creator.generation.check-interval=2s",
                                "--course-creator.dispatch.expect-start-within=10s")));
    }

    void startWorker(String name) throws IOException {
        processes.put(
                name,
                ServiceProcess.jobWorker(
                        folder,
                        settings(
                                "--course-creator.worker.name=" + name,
                                "--course-creator.worker.slots=1",
                                "--course-creator.worker.lock-duration=" + LOCK.toSeconds() + "s",
                                "--course-creator.worker.disk-space.pause=1s",
                                "--course-creator.worker.readiness.try-out=false")));
    }

    private String[] settings(String... more) {
        var common = Stream.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.kafka.bootstrap-servers=127.0.0.1:" + toBroker.port(),
                "--course-creator.data-dir=" + folder.resolve("data"),
                "--spring.main.banner-mode=off");
        return Stream.concat(common, Stream.of(more)).toArray(String[]::new);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws Exception {
        new ArrayList<>(processes.values()).forEach(ServiceProcess::close);
        var running = database;
        if (running != null) {
            running.close();
        }
        toBroker.close();
        toDatabase.close();
        disk.close();
    }
}
