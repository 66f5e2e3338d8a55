import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures rendering speed, CPU time and memory usage: starts Course Creator on an empty folder and submits courses of one lesson (text,
 * bullets, code, a table), one after the other. Every sentence is new, so no artifact is reused. The first course is rendered by a cold JVM;
 * the CPU time of each step is that of the courses after the first two.
 *
 *   java bench/Lessons.java [draft|standard|high] [COURSES]
 *
 * On Linux, the encoder's CPU time is measured as well: of ffmpeg on the PATH, or of the program that the environment variable FFMPEG names.
 */
final class Lessons {

    private static final int SLIDES = 6;
    private static final int SENTENCES = 8;

    private static final int WARM_UP = 2;
    private static final int POLLING_MS = 200;
    private static final String[] WORDS = """
            a record is kept by the broker until its lock ends and another worker may take it then while each member of the group
            waits for work that nobody else has done with care so every lesson reaches the student in time and in one piece
            """.split("\\s+");

    private static final String CODE = """

            ```java
            while (running) {
                for (var record : consumer.poll(Duration.ofSeconds(1))) {
                    work(record);
                    consumer.acknowledge(record, AcknowledgeType.ACCEPT);
                }
                consumer.commitSync();
            }
            ```
            """;

    private static final String TABLE = """

            | Question | Consumer group | Share group |
            |---|---|---|
            | Unit of work | a partition | a record |
            | Most workers | one per partition | as many as you like |
            | After a crash | the group rebalances | the record is offered again |
            """;

    /** Runs the encoder, and then writes the CPU times of the shell and of the encoder and the arguments to a file of its own. */
    private static final String ENCODER = """
            #!/bin/sh
            "%s" "$@"
            code=$?
            { times; echo "$*"; } > "%s/$$"
            exit $code
            """;

    /** What a run of the encoder is for, by something in its arguments; the first that is there. */
    private static final Map<String, String> RUNS = new TreeMap<>(Map.of(
            "1 skipped.mp4", "encode-lesson: skipped frames",
            "2 -f ipod", "extract-audio",
            "3 -f ass", "encode-lesson: audio, mux",
            "4 -f image2", "encode-slide"));

    private static final Pattern STEP = Pattern.compile(
            "(?m)^course_creator_step_(duration_seconds_count|duration_seconds_sum|cpu_seconds_total)\\{([^}]*)\\} (\\S+)$");

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Random RANDOM = new Random(1);

    public static void main(String[] arguments) throws Exception {
        var quality = arguments.length > 0 ? arguments[0] : "standard";
        int courses = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 6;
        var folder = Files.createTempDirectory("course-creator-bench");
        new ProcessBuilder("./course-creator", "--version").inheritIO().start().waitFor();
        var started = Instant.now();
        var log = folder.resolve("log");
        var encoderRuns = Files.createDirectory(folder.resolve("encoder-runs"));
        var up = new ProcessBuilder("./course-creator", "up", "--port", "0", "--data", folder.resolve("data").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        encoder(folder, encoderRuns).ifPresent(program -> up.environment().put("COURSE_CREATOR_WORKER_ENCODER", program));
        var service = up.start();
        try {
            var server = await(log, Pattern.compile("(http://localhost:\\d+)/api/v1"));
            var metrics = await(log, Pattern.compile("metrics: (http://localhost:\\d+/actuator)")) + "/prometheus";
            System.out.printf("started after %.1f s%n", seconds(Duration.between(started, Instant.now())));
            for (int i = 1; i <= Math.min(WARM_UP, courses); i++) {
                measure(server, quality, i, service.pid());
            }
            var before = Usage.of(service.pid(), metrics, encoderRuns);
            double video = 0;
            for (int i = WARM_UP + 1; i <= courses; i++) {
                video += measure(server, quality, i, service.pid());
            }
            if (video > 0) {
                Usage.of(service.pid(), metrics, encoderRuns).minus(before).print(video);
            }
            System.out.printf("peak memory of the JVM with broker, gateway and worker: %s%n", peak(service.pid()));
        } finally {
            service.destroy();
            service.waitFor();
        }
    }

    private static double measure(String server, String quality, int run, long pid) throws IOException, InterruptedException {
        var submitted = Instant.now();
        double cpu = Usage.cpu(pid, true);
        var answer = send(HttpRequest.newBuilder(URI.create(server + "/api/v1/courses/generate?quality=" + quality))
                .header("Content-Type", "text/markdown")
                .POST(HttpRequest.BodyPublishers.ofString(course(run)))
                .build());
        var job = field(answer, "job_id");
        String state;
        do {
            Thread.sleep(POLLING_MS);
            state = get(server + "/api/v1/jobs/" + job);
        } while (state.matches("(?s)^\\{[^\\[]*\"status\":\"(pending|running)\".*"));
        var took = Duration.between(submitted, Instant.now());
        cpu = Usage.cpu(pid, true) - cpu;
        var manifest = get(server + "/api/v1/courses/" + field(answer, "course_id") + "/course.json").replaceAll("\\s", "");
        double video = Long.parseLong(field(manifest, "duration_ms")) / 1000.0;
        System.out.printf(
                "%s %s: %.1f s of video in %.1f s, %.1f x real time; %.3f CPU-seconds per second of video%n",
                quality, run == 1 ? "cold" : "warm", video, seconds(took), video / seconds(took), cpu / video);
        return video;
    }

    /** The script that measures the encoder; none where it would not work. */
    private static Optional<String> encoder(Path folder, Path log) throws IOException {
        var program = Stream.concat(
                        Stream.ofNullable(System.getenv("FFMPEG")),
                        Stream.of(System.getenv("PATH").split(":")).map(path -> path + "/ffmpeg"))
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst();
        if (program.isEmpty() || !Files.exists(Path.of("/proc/self/stat"))) {
            System.out.println("no ffmpeg to measure; the encoder's CPU time is known only as a whole");
            return Optional.empty();
        }
        var script = Files.writeString(folder.resolve("encoder.sh"), ENCODER.formatted(program.get(), log));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        return Optional.of(script.toString());
    }

    private static String course(int run) {
        return "# Bench " + run + "\n\n## Lesson\n\n"
                + IntStream.rangeClosed(1, SLIDES)
                        .mapToObj(slide -> "### Slide " + slide + "\n\n" + sentences() + "\n\n- " + sentence() + "\n- " + sentence()
                                + "\n" + (slide == 2 ? CODE : slide == 4 ? TABLE : ""))
                        .collect(Collectors.joining("\n\n"));
    }

    private static String sentences() {
        return IntStream.range(0, SENTENCES).mapToObj(i -> sentence()).collect(Collectors.joining(" "));
    }

    private static String sentence() {
        var words = RANDOM.ints(9, 0, WORDS.length).mapToObj(i -> WORDS[i]).collect(Collectors.joining(" "));
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    /**
     * What was used until now.
     *
     * @param jvm CPU time in seconds
     * @param encoder CPU time in seconds of the processes that have ended
     * @param steps artifacts, seconds, and CPU time in seconds of each step
     * @param runs number and CPU time in seconds of the runs of the encoder
     */
    private record Usage(double jvm, double encoder, Map<String, double[]> steps, Map<String, double[]> runs) {

        static Usage of(long pid, String metrics, Path encoderRuns) throws IOException, InterruptedException {
            var steps = new TreeMap<String, double[]>();
            STEP.matcher(get(metrics)).results()
                    .filter(metric -> !metric.group(2).contains("failed"))
                    .forEach(metric -> steps.computeIfAbsent(
                                    metric.group(2).replaceAll(".*step=\"([^\"]+)\".*", "$1"), step -> new double[3])[
                                    metric.group(1).endsWith("count") ? 0 : metric.group(1).endsWith("sum") ? 1 : 2]
                            = Double.parseDouble(metric.group(3)));
            var runs = new TreeMap<String, double[]>();
            for (var file : encoderRuns.toFile().listFiles()) {
                var lines = Files.readAllLines(file.toPath());
                var what = RUNS.entrySet().stream()
                        .filter(run -> lines.getLast().contains(run.getKey().substring(2)))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("other");
                var sum = runs.computeIfAbsent(what, run -> new double[2]);
                sum[0]++;
                sum[1] += Stream.of(lines.get(1).split(" ")).mapToDouble(Usage::seconds).sum();
            }
            return new Usage(cpu(pid, false), cpu(pid, true) - cpu(pid, false), steps, runs);
        }

        /** Of a time as the shell prints it: {@code 0m1.25s}. */
        private static double seconds(String time) {
            var parts = time.replace("s", "").split("m");
            return 60 * Double.parseDouble(parts[0]) + Double.parseDouble(parts[1]);
        }

        /** CPU time in seconds of a process, with or without that of its children that have ended. Linux only. */
        static double cpu(long pid, boolean withChildren) throws IOException {
            var stat = Path.of("/proc", String.valueOf(pid), "stat");
            if (!Files.exists(stat)) {
                return Double.NaN;
            }
            var fields = Files.readString(stat).replaceAll(".*\\) ", "").split(" ");
            return Stream.of(fields).skip(11).limit(withChildren ? 4 : 2).mapToLong(Long::parseLong).sum() / 100.0;
        }

        Usage minus(Usage before) {
            return new Usage(
                    jvm - before.jvm, encoder - before.encoder, difference(steps, before.steps), difference(runs, before.runs));
        }

        private static Map<String, double[]> difference(Map<String, double[]> after, Map<String, double[]> before) {
            var difference = new TreeMap<String, double[]>();
            after.forEach((name, sums) -> difference.put(name, IntStream.range(0, sums.length)
                    .mapToDouble(i -> sums[i] - before.getOrDefault(name, new double[sums.length])[i])
                    .toArray()));
            return difference;
        }

        void print(double video) {
            System.out.printf("%n%-32s artifacts    wall s     CPU s   CPU ms per second of video%n", "in the JVM");
            steps.forEach((step, sums) -> System.out.printf(
                    "%-32s %9.0f %9.2f %9.2f %9.2f%n", step, sums[0], sums[1], sums[2], 1000 * sums[2] / video));
            double known = steps.values().stream().mapToDouble(sums -> sums[2]).sum();
            System.out.printf(
                    "%-32s %9s %9s %9.2f %9.2f%n", "broker, gateway, compiler, …", "", "", jvm - known, 1000 * (jvm - known) / video);
            System.out.printf("%-32s %9s %9s %9.2f %9.2f%n", "JVM", "", "", jvm, 1000 * jvm / video);
            System.out.printf("%n%-32s      runs%n", "encoder");
            runs.forEach((run, sums) -> System.out.printf(
                    "%-32s %9.0f %9s %9.2f %9.2f%n", run, sums[0], "", sums[1], 1000 * sums[1] / video));
            System.out.printf("%-32s %9s %9s %9.2f %9.2f%n", "encoder", "", "", encoder, 1000 * encoder / video);
            System.out.printf("%n%.1f s of video, %.3f CPU-seconds per second of video%n", video, (jvm + encoder) / video);
        }
    }

    private static String get(String url) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(url)).build());
    }

    private static String send(HttpRequest request) throws IOException, InterruptedException {
        var response = HTTP.send(request, BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IOException(response.body());
        }
        return response.body();
    }

    private static String field(String json, String name) {
        var matcher = Pattern.compile("\"" + name + "\":\"?([^\",}]+)").matcher(json);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + name + " in " + json);
        }
        return matcher.group(1);
    }

    private static String await(Path log, Pattern pattern) throws IOException, InterruptedException {
        while (true) {
            var matcher = pattern.matcher(Files.readString(log));
            if (matcher.find()) {
                return matcher.group(1);
            }
            Thread.sleep(50);
        }
    }

    /** Linux only. */
    private static String peak(long pid) throws IOException {
        var status = Path.of("/proc", String.valueOf(pid), "status");
        return !Files.exists(status) ? "unknown on this system" : Arrays.stream(Files.readString(status).split("\n"))
                .filter(line -> line.startsWith("VmHWM"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB")
                .findFirst()
                .orElse("unknown");
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
