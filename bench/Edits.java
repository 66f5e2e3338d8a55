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
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Measures the time from saving a file that is watched until the new version can be played: its course is the current version, and the first
 * bytes of the changed lesson's video have been received. Changes one sentence, and one slide (a line of code, which is not spoken), each
 * in a course of one lesson of about two minutes and in one of 20 lessons. Then the time until a changed slide of the same text is previewed. 720p; the first edits warm the JVM up and do not count.
 *
 *   java bench/Edits.java [EDITS]
 */
final class Edits {

    private static final int WARM_UP = 5;
    private static final int SLIDES = 4;
    private static final int SENTENCES = 8;
    private static final int TIMEOUT_S = 300;
    private static final String[] WORDS = """
            a record is kept by the broker until its lock ends and another worker may take it then while each member of the group
            waits for work that nobody else has done with care so every lesson reaches the student in time and in one piece
            """.split("\\s+");

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern PAGE = Pattern.compile("(http://localhost:\\d+)/courses/(\\S+)");
    private static final Pattern VERSION = Pattern.compile("\"version\":(\\d+)");
    private static final Pattern HREF = Pattern.compile("\"href\":\"([^\"]+)\"");
    private static final Pattern VIDEO = Pattern.compile("\"video\":\\{\"href\":\"([^\"]+)\"");

    private final Random random = new Random(1);

    public static void main(String[] arguments) throws Exception {
        int edits = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        new ProcessBuilder("./course-creator", "--version").inheritIO().start().waitFor();
        System.out.println("| one change in | seconds of video | p50 s | p90 s | slowest s |");
        System.out.println("|---|---|---|---|---|");
        new Edits().measure(1, edits);
        new Edits().measure(20, edits);
    }

    private void measure(int lessons, int edits) throws Exception {
        var folder = Files.createTempDirectory("course-creator-bench");
        var file = folder.resolve("course.md");
        var text = course(lessons);
        Files.writeString(file, text);
        var log = folder.resolve("log");
        var watch = new ProcessBuilder(
                        "./course-creator", "watch", file.toString(), "--no-open", "--port", "0", "--data", folder.resolve("data").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            var page = await(watch, log, PAGE);
            var course = page.group(1) + "/api/v1/courses/" + page.group(2);
            await(watch, log, Pattern.compile("Generated"));
            var size = lessons == 1 ? "one lesson" : lessons + " lessons";
            var seconds = field(get(course), "\"duration_ms\":(\\d+)") / 1000;
            text = report("a sentence, " + size, seconds, edits, file, course, text, this::sentenceChanged);
            text = report("a slide, " + size, seconds, edits, file, course, text, this::slideChanged);
            reportPreviews(size, seconds, edits, page.group(1), text);
        } finally {
            watch.destroy();
            watch.waitFor();
        }
    }

    private static String report(
            String what, long seconds, int edits, Path file, String course, String text, Function<String, String> edit)
            throws Exception {
        var times = new ArrayList<Double>();
        for (int i = 0; i < WARM_UP + edits; i++) {
            text = edit.apply(text);
            var version = field(get(course), VERSION.pattern());
            var saved = System.nanoTime();
            Files.writeString(file, text);
            String changed;
            do {
                Thread.sleep(10);
                changed = get(course);
                if (System.nanoTime() - saved > TIMEOUT_S * 1e9) {
                    throw new IOException("no new version within " + TIMEOUT_S + " s");
                }
            } while (field(changed, VERSION.pattern()) == version);
            var video = VIDEO.matcher(changed);
            if (!video.find()) {
                throw new IOException("no video in " + changed);
            }
            play(URI.create(course).resolve(video.group(1)));
            if (i >= WARM_UP) {
                times.add((System.nanoTime() - saved) / 1e9);
            }
        }
        times.sort(Comparator.naturalOrder());
        System.out.printf("| %s | %d | %.2f | %.2f | %.2f |%n", what, seconds, at(times, 0.5), at(times, 0.9), times.getLast());
        return text;
    }

    /** From sending the text with a slide that is different each time until the picture of its page has been received. */
    private void reportPreviews(String size, long seconds, int edits, String server, String text) throws Exception {
        var times = new ArrayList<Double>();
        for (int i = 0; i < WARM_UP + edits; i++) {
            text = slideChanged(text);
            int line = (int) text.substring(0, text.indexOf("int answer")).lines().count();
            var sent = System.nanoTime();
            var request = HttpRequest.newBuilder(URI.create(server + "/api/v1/slide-previews?line=" + line))
                    .header("Content-Type", "text/markdown")
                    .POST(BodyPublishers.ofString(text))
                    .timeout(Duration.ofSeconds(30))
                    .build();
            var answer = HTTP.send(request, BodyHandlers.ofString()).body();
            var images = HREF.matcher(answer).results().toList();
            if (images.isEmpty()) {
                throw new IOException("no image in " + answer);
            }
            for (var image : images) {
                get(server + image.group(1));
            }
            if (i >= WARM_UP) {
                times.add((System.nanoTime() - sent) / 1e9);
            }
        }
        times.sort(Comparator.naturalOrder());
        System.out.printf(
                "| preview of a slide, %s | %d | %.2f | %.2f | %.2f |%n",
                size, seconds, at(times, 0.5), at(times, 0.9), times.getLast());
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    /** Another first sentence of the first lesson's second slide. */
    private String sentenceChanged(String text) {
        return text.replaceFirst("(?s)(### Slide 2\n\n)[^.]*\\.", "$1" + sentence());
    }

    private String slideChanged(String text) {
        return text.replaceFirst("int answer = \\d+;", "int answer = " + random.nextInt(1_000_000) + ";");
    }

    private String course(int lessons) {
        return "# Edited\n\n" + IntStream.rangeClosed(1, lessons)
                .mapToObj(lesson -> "## Lesson " + lesson + "\n\n" + IntStream.rangeClosed(1, SLIDES)
                        .mapToObj(slide -> "### Slide " + slide + "\n\n" + sentences()
                                + (slide == 3 ? "\n\n```java\nint answer = 42;\n```\n" : ""))
                        .collect(Collectors.joining("\n\n")))
                .collect(Collectors.joining("\n\n"));
    }

    private String sentences() {
        return IntStream.range(0, SENTENCES).mapToObj(i -> sentence()).collect(Collectors.joining(" "));
    }

    private String sentence() {
        var words = random.ints(9, 0, WORDS.length).mapToObj(i -> WORDS[i]).collect(Collectors.joining(" "));
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    private static void play(URI video) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(video).header("Range", "bytes=0-65535").timeout(Duration.ofSeconds(30)).build();
        var status = HTTP.send(request, BodyHandlers.ofByteArray()).statusCode();
        if (status != 206) {
            throw new IOException(video + " answers " + status);
        }
    }

    private static String get(String url) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(30)).build();
        return HTTP.send(request, BodyHandlers.ofString()).body();
    }

    private static long field(String json, String pattern) {
        var found = Pattern.compile(pattern).matcher(json);
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }

    private static Matcher await(Process process, Path log, Pattern pattern) throws IOException, InterruptedException {
        var end = System.nanoTime() + TIMEOUT_S * 1_000_000_000L;
        while (process.isAlive() && System.nanoTime() < end) {
            var found = pattern.matcher(Files.readString(log));
            if (found.find()) {
                return found;
            }
            Thread.sleep(100);
        }
        throw new IOException(Files.readString(log));
    }
}
