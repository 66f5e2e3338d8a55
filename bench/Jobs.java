import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Measures the control plane: jobs whose lessons are found finished, so that only HTTP, database and Kafka work. Starts Course Creator on an
 * empty folder, has the lessons rendered once, and then submits courses of one lesson over real HTTP. Completions are read from the event
 * stream of all jobs.
 *
 *   java bench/Jobs.java [--seconds N] [--rate JOBS_PER_SECOND]... [--database JDBC_URL] [--beside PEER,...]
 *
 *   --seconds    length of each measurement (default: 20)
 *   --rate       also submits at this rate, whether or not the jobs before have completed; may be repeated
 *   --database   PostgreSQL instead of SQLite; user and password in SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD
 *   --beside     also measures db-scheduler and jobrunr, one after the other, with as many tasks as there were jobs: on a new SQLite if they support
 *                it and it is measured here, otherwise on an embedded PostgreSQL. Their tasks do nothing, see bench/peers
 */
final class Jobs {

    private static final int CONNECTIONS = 16;
    private static final int LESSONS = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BUILD_PATIENCE = Duration.ofMinutes(30);
    private static final int CLOCK_TICKS_PER_SECOND = 100;

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    private final String server;
    private final String management;
    private final long pid;
    private final Map<String, CompletableFuture<Long>> ends = new ConcurrentHashMap<>();

    private Jobs(String server, String management, long pid) {
        this.server = server;
        this.management = management;
        this.pid = pid;
    }

    /** When a job was submitted, accepted and completed, in nanoseconds. */
    private record Timing(long submitted, long accepted, long completed) {}

    public static void main(String[] arguments) throws Exception {
        int seconds = 20;
        var rates = new ArrayList<Integer>();
        String database = null;
        var beside = List.<String>of();
        for (int i = 0; i < arguments.length; i += 2) {
            switch (arguments[i]) {
                case "--seconds" -> seconds = Integer.parseInt(arguments[i + 1]);
                case "--rate" -> rates.add(Integer.parseInt(arguments[i + 1]));
                case "--database" -> database = arguments[i + 1];
                case "--beside" -> beside = List.of(arguments[i + 1].split(","));
                default -> throw new IllegalArgumentException(arguments[i]);
            }
        }
        if (!beside.isEmpty()) {
            run(new ProcessBuilder("mvn", "-B", "-q", "-f", "bench/peers/pom.xml", "compile", "dependency:copy-dependencies"), BUILD_PATIENCE);
        }
        run(new ProcessBuilder("./course-creator", "--version"), BUILD_PATIENCE);
        var folder = Files.createTempDirectory("course-creator-bench");
        var log = folder.resolve("log");
        var command = new ProcessBuilder("./course-creator", "up", "--port", "0", "--data", folder.resolve("data").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        if (database != null) {
            command.environment().put("SPRING_DATASOURCE_URL", database);
        }
        int jobs;
        var service = command.start();
        try {
            var addresses = await(log, Pattern.compile("(http://localhost:\\d+)/api/v1, .* (http://localhost:\\d+)/actuator"));
            jobs = new Jobs(addresses[0], addresses[1], service.pid()).measure(seconds, rates);
        } finally {
            service.destroy();
            if (!service.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                service.destroyForcibly();
            }
        }
        for (var peer : beside) {
            measureBeside(peer, database == null && peer.equals("jobrunr") ? "sqlite" : "postgresql", jobs, seconds);
        }
        if (!beside.isEmpty()) {
            System.out.println(
                    """

                    Jobs are accepted over HTTP, parsed, sent to a worker and back through Kafka, and completed with a course. The tasks of the others are
                    enqueued by method calls in the process that does them, they do nothing, and they count as done when they are called, before that is stored.""");
        }
    }

    /** In a process of its own, which prints rows of the table. */
    private static void measureBeside(String peer, String database, int tasks, int seconds) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classpath = "bench/peers/target/classes" + System.getProperty("path.separator") + "bench/peers/target/lib/*";
        var command = new ProcessBuilder(
                java,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classpath,
                "peers.Peers",
                peer,
                database,
                String.valueOf(tasks),
                String.valueOf(seconds));
        run(command, PATIENCE.multipliedBy(4).plusSeconds(3L * seconds));
    }

    private static void run(ProcessBuilder command, Duration patience) throws Exception {
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var process = command.inheritIO().start();
        try {
            if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
                throw new TimeoutException(command.command() + " has not ended within " + patience);
            }
        } finally {
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            throw new IOException(command.command() + " has failed");
        }
    }

    /** Returns how many jobs the first load had. */
    private int measure(int seconds, List<Integer> rates) throws Exception {
        Thread.ofVirtual().start(this::followEvents);
        for (int lesson = 0; lesson < LESSONS; lesson++) {
            run(lesson);
        }
        closedLoop(seconds / 2, LESSONS);
        System.out.println("| load | accepted/s | completed/s | CPU ms/job | transactions/job | accept p50 / p99 ms | submit -> completed p50 / p99 ms |");
        System.out.println("|---|---|---|---|---|---|---|");
        int jobs = report(CONNECTIONS + " clients, " + LESSONS + " lessons", () -> closedLoop(seconds, LESSONS));
        report(CONNECTIONS + " clients, one lesson", () -> closedLoop(seconds, 1));
        for (int rate : rates) {
            report(rate + "/s, " + LESSONS + " lessons", () -> openLoop(seconds, rate));
        }
        return jobs;
    }

    private interface Load {
        List<Timing> run() throws Exception;
    }

    private int report(String name, Load load) throws Exception {
        double cpu = cpuSeconds();
        long transactions = transactions();
        long start = System.nanoTime();
        var timings = load.run();
        double took = (System.nanoTime() - start) / 1e9;
        double accepting = (timings.stream().mapToLong(Timing::accepted).max().orElseThrow() - start) / 1e9;
        cpu = cpuSeconds() - cpu;
        transactions = transactions() - transactions;
        int jobs = timings.size();
        System.out.printf(
                "| %s | %.1f | %.1f | %.1f | %.1f | %s | %s |%n",
                name,
                jobs / accepting,
                jobs / took,
                cpu * 1000 / jobs,
                (double) transactions / jobs,
                percentiles(timings.stream().map(timing -> timing.accepted() - timing.submitted()).toList()),
                percentiles(timings.stream().map(timing -> timing.completed() - timing.submitted()).toList()));
        return jobs;
    }

    /** Each client submits the next job when the one before has completed. */
    private List<Timing> closedLoop(int seconds, int lessons) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        var timings = Collections.synchronizedList(new ArrayList<Timing>());
        var next = new AtomicInteger();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < CONNECTIONS; client++) {
                clients.submit(() -> {
                    while (System.nanoTime() < end) {
                        timings.add(run(next.getAndIncrement() % lessons));
                    }
                    return null;
                });
            }
        }
        return timings;
    }

    /** Submits at a fixed rate. A request that is sent late counts from when it was due. */
    private List<Timing> openLoop(int seconds, int rate) throws Exception {
        var timings = Collections.synchronizedList(new ArrayList<Timing>());
        long start = System.nanoTime();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < seconds * rate; i++) {
                long due = start + TimeUnit.SECONDS.toNanos(1) * i / rate;
                int lesson = i % LESSONS;
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                clients.submit(() -> timings.add(run(lesson, due)));
            }
        }
        return timings;
    }

    private Timing run(int lesson) throws Exception {
        return run(lesson, System.nanoTime());
    }

    private Timing run(int lesson, long submitted) throws Exception {
        var markdown = "# Bench\n\n## Lesson\n\nThis is lesson number %d of the measurement.\n".formatted(lesson);
        var response = HTTP.send(
                HttpRequest.newBuilder(URI.create(server + "/api/v1/courses/generate?quality=draft"))
                        .header("Content-Type", "text/markdown")
                        .timeout(PATIENCE)
                        .POST(BodyPublishers.ofString(markdown))
                        .build(),
                BodyHandlers.ofString());
        long accepted = System.nanoTime();
        if (response.statusCode() != 202) {
            throw new IOException(response.body());
        }
        var job = field(response.body(), "job_id");
        var end = ends.computeIfAbsent(job, id -> new CompletableFuture<>());
        try {
            return new Timing(submitted, accepted, end.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        } catch (TimeoutException e) {
            throw new IOException("job " + job + " did not complete within " + PATIENCE, e);
        } finally {
            ends.remove(job);
        }
    }

    private void followEvents() {
        try (var lines = HTTP.send(
                        HttpRequest.newBuilder(URI.create(server + "/api/v1/jobs/events")).build(), BodyHandlers.ofLines())
                .body()) {
            var type = new String[] {""};
            lines.forEach(line -> {
                if (line.startsWith("event:")) {
                    type[0] = line.substring("event:".length()).strip();
                } else if (line.startsWith("data:") && type[0].equals("job.completed")) {
                    ends.computeIfAbsent(field(line, "job_id"), id -> new CompletableFuture<>())
                            .complete(System.nanoTime());
                } else if (line.startsWith("data:") && type[0].equals("job.failed")) {
                    ends.computeIfAbsent(field(line, "job_id"), id -> new CompletableFuture<>())
                            .completeExceptionally(new IOException(line));
                }
            });
        } catch (IOException | InterruptedException e) {
            e.printStackTrace();
        }
    }

    /** Of the one process with broker, gateway and worker. Linux only. */
    private double cpuSeconds() throws IOException {
        var stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / (double) CLOCK_TICKS_PER_SECOND;
    }

    /** Connections that were taken from a pool and given back: each is one transaction. */
    private long transactions() throws IOException, InterruptedException {
        return get(management + "/actuator/prometheus")
                .lines()
                .filter(line -> line.startsWith("hikaricp_connections_usage_seconds_count"))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static String percentiles(List<Long> nanos) {
        var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return "%.1f / %.1f".formatted(sorted[sorted.length / 2] / 1e6, sorted[(int) (sorted.length * 0.99)] / 1e6);
    }

    private static String get(String url) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build(), BodyHandlers.ofString())
                .body();
    }

    private static String field(String json, String name) {
        var matcher = Pattern.compile("\"" + name + "\":\"?([^\",}]+)").matcher(json);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + name + " in " + json);
        }
        return matcher.group(1);
    }

    private static String[] await(Path log, Pattern pattern) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.multipliedBy(3).toNanos();
        while (System.nanoTime() < end) {
            var matcher = pattern.matcher(Files.readString(log));
            if (matcher.find()) {
                return new String[] {matcher.group(1), matcher.group(2)};
            }
            Thread.sleep(50);
        }
        throw new IOException("the service has not started: see " + log);
    }
}
