package peers;

import com.sun.management.OperatingSystemMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Measures another job queue in this process: tasks that do nothing are enqueued here, by method calls, and done here. Prints one row of a table for
 * each load.
 *
 *   java -cp ... peers.Peers PEER sqlite|postgresql TASKS SECONDS
 *
 *   PEER      db-scheduler or jobrunr
 *   TASKS     how many are enqueued at once
 *   SECONDS   how long clients enqueue a task each and wait until it is done
 */
public final class Peers {

    private static final int CLIENTS = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Map<String, CompletableFuture<Long>> ENDS = new ConcurrentHashMap<>();

    private final PrintStream out;
    private final String name;
    private final Queue queue;

    private Peers(PrintStream out, String name, Queue queue) {
        this.out = out;
        this.name = name;
        this.queue = queue;
    }

    /** A job queue that calls {@link #done} for each task. */
    interface Queue extends AutoCloseable {
        void enqueue(String id);
    }

    /** When a task was to be enqueued, was enqueued and was done, in nanoseconds. */
    private record Timing(long begun, long enqueued, long done) {}

    public static void main(String[] arguments) {
        try {
            run(arguments);
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1);
        }
        // Whatever thread a peer has left behind.
        System.exit(0);
    }

    private static void run(String[] arguments) throws Exception {
        var peer = arguments[0];
        int tasks = Integer.parseInt(arguments[2]);
        int seconds = Integer.parseInt(arguments[3]);
        var out = System.out;
        // Peers greet there.
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        var folder = Files.createTempDirectory("course-creator-bench-peers");
        try (var database = database(arguments[1], folder);
                var queue = queue(peer, database)) {
            new Peers(out, peer + ", " + database.name(), queue).measure(tasks, seconds);
        } finally {
            delete(folder);
        }
    }

    private static PeerDatabase database(String kind, Path folder) throws Exception {
        return switch (kind) {
            case "sqlite" -> PeerDatabase.sqlite(folder.resolve("peer.db"));
            case "postgresql" -> PeerDatabase.postgresql(EmbeddedPostgres.builder()
                    .setDataDirectory(folder.resolve("postgresql"))
                    .setPGStartupWait(PATIENCE)
                    .start());
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static Queue queue(String peer, PeerDatabase database) throws Exception {
        return switch (peer) {
            case "db-scheduler" -> new DbScheduler(database, CLIENTS);
            case "jobrunr" -> new JobRunrQueue(database, CLIENTS);
            default -> throw new IllegalArgumentException(peer);
        };
    }

    /** What every task does. Public, because JobRunr calls it by reflection. */
    public static void done(String id) {
        ENDS.get(id).complete(System.nanoTime());
    }

    private void measure(int tasks, int seconds) throws Exception {
        closedLoop(seconds / 2);
        report(CLIENTS + " clients", () -> closedLoop(seconds));
        report(tasks + " at once", () -> allAtOnce(tasks));
    }

    private interface Load {
        List<Timing> run() throws Exception;
    }

    private void report(String load, Load running) throws Exception {
        long cpu = cpuNanos();
        var timings = running.run();
        cpu = cpuNanos() - cpu;
        long begun = timings.stream().mapToLong(Timing::begun).min().orElseThrow();
        long enqueued = timings.stream().mapToLong(Timing::enqueued).max().orElseThrow();
        long done = timings.stream().mapToLong(Timing::done).max().orElseThrow();
        out.printf(
                "| %s: %s | %.1f | %.1f | %.1f | - | %s | %s |%n",
                name,
                load,
                timings.size() * 1e9 / (enqueued - begun),
                timings.size() * 1e9 / (done - begun),
                cpu / 1e6 / timings.size(),
                percentiles(timings.stream().map(timing -> timing.enqueued() - timing.begun()).toList()),
                percentiles(timings.stream().map(timing -> timing.done() - timing.begun()).toList()));
    }

    /** Each client enqueues the next task when the one before is done. */
    private List<Timing> closedLoop(int seconds) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        return byClients(timings -> {
            do {
                var task = enqueue();
                timings.add(task.await());
            } while (System.nanoTime() < end);
        });
    }

    /** The clients enqueue as fast as they can, and wait only then. */
    private List<Timing> allAtOnce(int tasks) throws Exception {
        var left = new AtomicInteger(tasks);
        return byClients(timings -> {
            var waiting = new ArrayList<Enqueued>();
            while (left.getAndDecrement() > 0) {
                waiting.add(enqueue());
            }
            for (var task : waiting) {
                timings.add(task.await());
            }
        });
    }

    private interface Client {
        void run(List<Timing> timings) throws Exception;
    }

    private static List<Timing> byClients(Client client) throws Exception {
        var timings = Collections.synchronizedList(new ArrayList<Timing>());
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < CLIENTS; i++) {
                running.add(threads.submit(() -> {
                    client.run(timings);
                    return null;
                }));
            }
            for (var each : running) {
                each.get();
            }
        }
        return timings;
    }

    private Enqueued enqueue() {
        var id = UUID.randomUUID().toString();
        var end = new CompletableFuture<Long>();
        ENDS.put(id, end);
        long begun = System.nanoTime();
        queue.enqueue(id);
        return new Enqueued(id, begun, System.nanoTime(), end);
    }

    private record Enqueued(String id, long begun, long enqueued, CompletableFuture<Long> end) {

        Timing await() throws Exception {
            try {
                return new Timing(begun, enqueued, end.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
            } finally {
                ENDS.remove(id);
            }
        }
    }

    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static String percentiles(List<Long> nanos) {
        var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return "%.1f / %.1f".formatted(sorted[sorted.length / 2] / 1e6, sorted[(int) (sorted.length * 0.99)] / 1e6);
    }

    private static void delete(Path folder) throws Exception {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Collections.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
