import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Measures how long requests take when there are many jobs: generates one course, copies its rows in SQLite, and asks over real HTTP, one request after the other.
 * At last, submits a course of 200 lessons.
 *
 *   ./course-creator --version && java -cp '.build/app/lib/*' bench/Growth.java [JOBS]...      (default: 1000 100000 1000000)
 *   java -cp '.build/app/lib/*' bench/Growth.java --queued [JOBS]...                           (default: 0 1000 50000)
 *
 * With --queued, the copied jobs wait for a worker, and it is measured how fast they are worked off and how long a submission takes meanwhile.
 * It has two files, so it needs JDK 22 or newer. A million jobs take about 10 GB in the folder for temporary files.
 */
final class Growth {

    private static final int REQUESTS = 200;
    private static final int WARM_UP = 50;
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String COURSE = "# Kafka\n\n## Lesson\n\nThis is the only lesson.\n";

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0 && arguments[0].equals("--queued")) {
            queued(arguments.length == 1 ? List.of("0", "1000", "50000") : List.of(arguments).subList(1, arguments.length));
            return;
        }
        var sizes = arguments.length == 0
                ? new int[] {1_000, 100_000, 1_000_000}
                : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        var results = new LinkedHashMap<String, Map<Integer, String>>();
        var lessons = "";
        for (int jobs : sizes) {
            var folder = Files.createTempDirectory("course-creator-bench");
            var copied = new String[1];
            run(folder, server -> copied[0] = generate(server));
            long start = System.nanoTime();
            JobCopies.make(folder.resolve("data/course_creator.db"), copied[0], jobs, false);
            System.err.printf("%,d jobs copied in %.0f s%n", jobs, seconds(start));
            run(folder, server -> measure(server, copied[0], jobs, results));
            if (jobs == sizes[sizes.length - 1]) {
                var line = new String[1];
                run(folder, server -> line[0] = submitLessons(server));
                lessons = line[0];
            }
            delete(folder);
        }
        System.out.println("| p50 / p99 ms | " + Arrays.stream(sizes).mapToObj("%,d jobs"::formatted).collect(Collectors.joining(" | ")) + " |");
        System.out.println("|---" + "|---".repeat(sizes.length) + "|");
        results.forEach((name, times) -> System.out.println("| " + name + " | " + String.join(" | ", times.values()) + " |"));
        System.out.println(lessons);
    }

    private static void queued(List<String> sizes) throws Exception {
        System.out.println("| jobs that wait | completed/s | submit p50 / p99 ms |");
        System.out.println("|---|---|---|");
        for (var size : sizes) {
            int jobs = Integer.parseInt(size);
            var folder = Files.createTempDirectory("course-creator-bench");
            var copied = new String[1];
            run(folder, server -> copied[0] = generate(server));
            JobCopies.make(folder.resolve("data/course_creator.db"), copied[0], jobs + 1, true);
            run(folder, server -> workOff(server, jobs));
            delete(folder);
        }
    }

    private static void workOff(String server, int jobs) throws Exception {
        var results = new LinkedHashMap<String, Map<Integer, String>>();
        long start = System.nanoTime();
        long before = completed(server);
        record(results, "submit", jobs, () -> submit(server, COURSE));
        System.out.printf("| %,d | %.1f | %s |%n", jobs, (completed(server) - before) / seconds(start), results.get("submit").get(jobs));
    }

    private static long completed(String server) throws Exception {
        var total = Pattern.compile("\"total\":(\\d+)").matcher(get(server + "/jobs?status=completed&limit=1"));
        total.find();
        return Long.parseLong(total.group(1));
    }

    private interface Work {
        void on(String server) throws Exception;
    }

    private static void run(Path folder, Work work) throws Exception {
        var log = folder.resolve("up.log");
        var process = new ProcessBuilder("./course-creator", "up", "--port", "0", "--data", folder.resolve("data").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            var address = Pattern.compile("(http://localhost:\\d+)/api/v1,");
            var found = address.matcher("");
            while (!found.reset(Files.readString(log)).find()) {
                if (!process.isAlive()) {
                    throw new IOException(Files.readString(log));
                }
                Thread.sleep(100);
            }
            work.on(found.group(1) + "/api/v1");
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static String generate(String server) throws Exception {
        var id = submit(server, COURSE);
        while (!get(server + "/jobs/" + id).contains("\"status\":\"completed\"")) {
            Thread.sleep(100);
        }
        return id;
    }

    private static void measure(String server, String job, int jobs, Map<String, Map<Integer, String>> results) throws Exception {
        var half = JobCopies.id(jobs / 2);
        var next = Pattern.compile("\"next_cursor\":\"([^\"]+)").matcher(get(server + "/jobs?limit=100"));
        next.find();
        var requests = new LinkedHashMap<String, String>();
        requests.put("jobs", "/jobs");
        requests.put("jobs, next page", "/jobs?limit=100&cursor=" + next.group(1));
        requests.put("jobs, page in the middle", "/jobs?page=" + Math.max(1, jobs / 40));
        requests.put("jobs by status: all", "/jobs?status=completed");
        requests.put("jobs by status: none", "/jobs?status=failed");
        requests.put("jobs by `-updated_at`", "/jobs?sort=-updated_at");
        requests.put("jobs by `priority`", "/jobs?sort=-priority");
        requests.put("jobs with a word that one in 1,000 has", "/jobs?q=word0007");
        requests.put("jobs with a word that none has", "/jobs?q=nowhere");
        requests.put("one job", "/jobs/" + half);
        requests.put("courses", "/courses");
        requests.put("courses by language", "/courses?language=en");
        requests.put("courses with a word that one in 1,000 has", "/courses?q=word0007");
        requests.put("courses with a word that all have", "/courses?q=kafka");
        requests.put("courses with a word that all have, newest first", "/courses?q=kafka&sort=-created_at");
        requests.put("one course", "/courses/" + half);
        for (var request : requests.entrySet()) {
            record(results, request.getKey(), jobs, () -> get(server + request.getValue()));
        }
        record(results, "submit a course", jobs, () -> submit(server, COURSE));
    }

    private static void record(Map<String, Map<Integer, String>> results, String name, int jobs, Callable<String> request) throws Exception {
        var times = new ArrayList<Double>();
        long since = System.nanoTime();
        // A request that takes very long is not repeated as often.
        for (int i = 0; i < WARM_UP + REQUESTS && (i < 10 || System.nanoTime() - since < TimeUnit.SECONDS.toNanos(30)); i++) {
            long start = System.nanoTime();
            request.call();
            times.add(seconds(start) * 1000);
        }
        var measured = times.subList(Math.min(WARM_UP, times.size() / 2), times.size()).stream().sorted().toList();
        results.computeIfAbsent(name, none -> new TreeMap<>()).put(
                jobs, "%.1f / %.1f".formatted(measured.get(measured.size() / 2), measured.get(measured.size() * 99 / 100)));
        System.err.println(jobs + " " + name + " " + results.get(name).get(jobs));
    }

    private static String submitLessons(String server) throws Exception {
        int lessons = 200;
        var markdown = "# Long\n\n" + IntStream.rangeClosed(1, lessons)
                .mapToObj(i -> "## Lesson " + i + "\n\nThis is lesson number " + i + " of many.\n\n- One point.\n- Another point.\n")
                .collect(Collectors.joining("\n"));
        var times = new ArrayList<Double>();
        int bytes = 0;
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            var id = submit(server, markdown);
            times.add(seconds(start));
            bytes = get(server + "/jobs/" + id).length();
            HTTP.send(request(server + "/jobs/" + id + "/cancel").POST(BodyPublishers.noBody()).build(), BodyHandlers.discarding());
        }
        return "A course of %d lessons was accepted in %s s; its job document has %,d bytes.".formatted(
                lessons,
                times.stream().map("%.2f"::formatted).collect(Collectors.joining(", ")),
                bytes);
    }

    private static String submit(String server, String markdown) throws Exception {
        var answer = HTTP.send(
                request(server + "/courses/generate").header("Content-Type", "text/markdown").POST(BodyPublishers.ofString(markdown)).build(),
                BodyHandlers.ofString());
        var id = Pattern.compile("\"job_id\":\"([^\"]+)").matcher(answer.body());
        if (!id.find()) {
            throw new IOException(answer.body());
        }
        return id.group(1);
    }

    private static String get(String url) throws Exception {
        var answer = HTTP.send(request(url).GET().build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(url + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url));
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
