import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Measures rendering speed and memory usage: starts Course Creator on an empty folder and submits courses of one lesson, one after the other.
 * Every sentence is new, so no artifact is reused. The first course is rendered by a cold JVM.
 *
 *   java bench/Lessons.java [draft|standard|high] [COURSES]
 */
final class Lessons {

    private static final int SLIDES = 6;
    private static final int SENTENCES = 8;
    private static final String[] WORDS = """
            a record is kept by the broker until its lock ends and another worker may take it then while each member of the group
            waits for work that nobody else has done with care so every lesson reaches the student in time and in one piece
            """.split("\\s+");

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Random RANDOM = new Random(1);

    public static void main(String[] arguments) throws Exception {
        var quality = arguments.length > 0 ? arguments[0] : "standard";
        int courses = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 4;
        var folder = Files.createTempDirectory("course-creator-bench");
        new ProcessBuilder("./course-creator", "--version").inheritIO().start().waitFor();
        var started = Instant.now();
        var log = folder.resolve("log").toFile();
        var service = new ProcessBuilder("./course-creator", "up", "--port", "0", "--data", folder.resolve("data").toString())
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        try {
            var server = await(log.toPath(), Pattern.compile("(http://localhost:\\d+)/api/v1"));
            System.out.printf("started after %.1f s%n", seconds(Duration.between(started, Instant.now())));
            for (int i = 1; i <= courses; i++) {
                measure(server, quality, i);
            }
            System.out.printf("peak memory of the JVM with broker, gateway and worker: %s%n", peak(service.pid()));
        } finally {
            service.destroy();
            service.waitFor();
        }
    }

    private static void measure(String server, String quality, int run) throws IOException, InterruptedException {
        var submitted = Instant.now();
        var answer = send(HttpRequest.newBuilder(URI.create(server + "/api/v1/courses/generate?quality=" + quality))
                .header("Content-Type", "text/markdown")
                .POST(HttpRequest.BodyPublishers.ofString(course(run)))
                .build());
        var job = field(answer, "job_id");
        String state;
        do {
            Thread.sleep(50);
            state = get(server + "/api/v1/jobs/" + job);
        } while (state.matches("(?s)^\\{[^\\[]*\"status\":\"(pending|running)\".*"));
        var took = Duration.between(submitted, Instant.now());
        var manifest = get(server + "/api/v1/courses/" + field(answer, "course_id") + "/course.json").replaceAll("\\s", "");
        double video = Long.parseLong(field(manifest, "duration_ms")) / 1000.0;
        System.out.printf(
                "%s %s: %.1f s of video in %.1f s, %.1f x real time%n",
                quality, run == 1 ? "cold" : "warm", video, seconds(took), video / seconds(took));
    }

    private static String course(int run) {
        return "# Bench " + run + "\n\n## Lesson\n\n"
                + IntStream.rangeClosed(1, SLIDES)
                        .mapToObj(slide -> "### Slide " + slide + "\n\n" + sentences() + "\n\n- " + sentence() + "\n- " + sentence())
                        .collect(Collectors.joining("\n\n"));
    }

    private static String sentences() {
        return IntStream.range(0, SENTENCES).mapToObj(i -> sentence()).collect(Collectors.joining(" "));
    }

    private static String sentence() {
        var words = RANDOM.ints(9, 0, WORDS.length).mapToObj(i -> WORDS[i]).collect(Collectors.joining(" "));
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
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
