import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Measures what Course Creator costs while nobody uses it: starts the whole system on an empty folder, lets it settle, and prints CPU time by
 * groups of threads, memory and database transactions. The JVM's compiler is busy for some minutes after the start, and then no longer.
 *
 *   java bench/Idle.java [SECONDS] [SECONDS TO SETTLE]
 */
final class Idle {

    private static final Pattern MANAGEMENT = Pattern.compile("metrics: (http://localhost:\\d+/actuator)");

    /** Connections that were used and given back. Each was used for one transaction, or one statement outside of a transaction. */
    private static final Pattern TRANSACTIONS =
            Pattern.compile("(?m)^hikaricp_connections_usage_seconds_count\\{[^}]*pool=\"([^\"]+)\"[^}]*\\} (\\S+)$");

    private static final Pattern THREAD = Pattern.compile("(?m)^\"(.+)\" .*?\\bcpu=([\\d.]+)ms");
    private static final int GROUPS = 20;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public static void main(String[] arguments) throws Exception {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 60;
        int settling = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 30;
        var folder = Files.createTempDirectory("course-creator-bench");
        new ProcessBuilder("./course-creator", "--version").inheritIO().start().waitFor();
        var log = folder.resolve("log");
        var service = new ProcessBuilder("./course-creator", "up", "--port", "0", "--data", folder.resolve("data").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            var metrics = URI.create(await(service, log) + "/prometheus");
            Thread.sleep(settling * 1000L);
            measure(service.toHandle(), metrics, seconds);
        } finally {
            service.destroy();
            service.waitFor();
        }
    }

    private static void measure(ProcessHandle process, URI metrics, int seconds) throws IOException, InterruptedException {
        var before = transactions(metrics);
        // Reading the metrics is itself made of transactions.
        var again = transactions(metrics);
        var threads = threads(process);
        var cpu = cpu(process);
        Thread.sleep(seconds * 1000L);
        cpu = cpu(process).minus(cpu);
        var threadsAfter = threads(process);
        var after = transactions(metrics);
        var growth = growth(threads, threadsAfter);
        double compiling = growth.entrySet().stream()
                .filter(group -> group.getKey().contains("CompilerThread"))
                .mapToDouble(Map.Entry::getValue)
                .sum();
        System.out.printf(
                "CPU: %d ms in %d s, %.2f %% of a core; without the JVM's compiler %.2f %%%n",
                cpu.toMillis(), seconds, cpu.toMillis() / 10.0 / seconds, (cpu.toMillis() - compiling) / 10.0 / seconds);
        System.out.printf("resident memory: %s%n", memory(process));
        printTransactions(before, again, after, seconds);
        System.out.printf("%n%-55s CPU ms/s%n", "threads");
        growth.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(GROUPS)
                .forEach(group -> System.out.printf("%-55s %8.2f%n", group.getKey(), group.getValue() / seconds));
    }

    private static void printTransactions(
            Map<String, Long> before, Map<String, Long> again, Map<String, Long> after, int seconds) {
        long total = 0;
        for (var pool : after.keySet()) {
            var scrape = again.get(pool) - before.get(pool);
            var count = after.get(pool) - again.get(pool) - scrape;
            total += count;
            System.out.printf("transactions of %s: %d, %.2f/s%n", pool, count, (double) count / seconds);
        }
        System.out.printf("transactions: %.2f/s%n", (double) total / seconds);
    }

    /** By connection pool. */
    private static Map<String, Long> transactions(URI metrics) throws IOException, InterruptedException {
        var answer = HTTP.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString());
        return TRANSACTIONS.matcher(answer.body()).results()
                .collect(Collectors.toMap(
                        match -> match.group(1), match -> (long) Double.parseDouble(match.group(2)), Long::sum, TreeMap::new));
    }

    private static Map<String, Double> growth(Map<String, Double> before, Map<String, Double> after) {
        var growth = new TreeMap<>(after);
        growth.replaceAll((group, ms) -> ms - before.getOrDefault(group, 0.0));
        return growth;
    }

    /** CPU time in ms. Threads whose names differ only in their numbers are one group. */
    private static Map<String, Double> threads(ProcessHandle process) throws IOException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var dump = new ProcessBuilder(jcmd, String.valueOf(process.pid()), "Thread.print").start();
        return THREAD.matcher(new String(dump.getInputStream().readAllBytes(), UTF_8)).results()
                .collect(Collectors.toMap(
                        match -> match.group(1).replaceAll("\\d+", "#"),
                        match -> Double.parseDouble(match.group(2)),
                        Double::sum,
                        TreeMap::new));
    }

    private static Duration cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Linux only. */
    private static String memory(ProcessHandle process) throws IOException {
        var status = Path.of("/proc", String.valueOf(process.pid()), "status");
        return !Files.exists(status) ? "unknown on this system" : Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB")
                .findFirst()
                .orElse("unknown");
    }

    private static String await(Process service, Path log) throws IOException, InterruptedException {
        while (service.isAlive()) {
            var matcher = MANAGEMENT.matcher(Files.readString(log));
            if (matcher.find()) {
                return matcher.group(1);
            }
            Thread.sleep(50);
        }
        throw new IOException(Files.readString(log));
    }
}
