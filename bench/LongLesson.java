import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Measures whether picture, sound and subtitles of a long lesson still agree at its end. The video itself is asked: when its picture changes,
 * and when a silence ends, compared with the times of the manifest and of the subtitles.
 *
 *   apt-get install ffmpeg
 *   java bench/LongLesson.java write long.md
 *   ./course-creator generate --yes --output courses long.md
 *   java bench/LongLesson.java measure courses/a-long-lesson
 */
final class LongLesson {

    private static final int SLIDES = 75;
    private static final int SENTENCES = 14;
    private static final String[] WORDS = """
            a record is kept by the broker until its lock ends and another worker may take it then while each member of the group
            waits for work that nobody else has done with care so every lesson reaches the student in time and in one piece
            """.split("\\s+");

    private static final int WIDTH = 160;
    private static final int HEIGHT = 90;
    private static final int FRAMES_PER_SECOND = 100;
    /** Mean difference of two pictures, of 255, from which on they are two. */
    private static final double CHANGED = 0.4;

    /** In milliseconds. What is further away is another event: pictures that hardly differ do not count as a change. */
    private static final double NEAR = 1_000;

    private static final Pattern SLIDE = Pattern.compile("\"startMs\"\\s*:\\s*(\\d+)|\"start_ms\"\\s*:\\s*(\\d+)");
    private static final Pattern SILENCE_ENDS = Pattern.compile("silence_end: ([\\d.]+)");
    private static final Pattern CUE = Pattern.compile("(?m)^(\\d+):(\\d+):(\\d+)[.](\\d+) -->");

    public static void main(String[] arguments) throws Exception {
        var path = Path.of(arguments[1]);
        if (arguments[0].equals("write")) {
            Files.writeString(path, course());
        } else {
            measure(path);
        }
    }

    private static String course() {
        var random = new Random(1);
        return "# A long lesson\n\n## Lesson\n\n"
                + IntStream.rangeClosed(1, SLIDES)
                        .mapToObj(slide -> "### Slide " + slide + "\n\n"
                                + IntStream.range(0, SENTENCES)
                                        .mapToObj(i -> sentence(random))
                                        .collect(Collectors.joining(" ")))
                        .collect(Collectors.joining("\n\n"))
                + "\n";
    }

    private static String sentence(Random random) {
        var words = random.ints(9, 0, WORDS.length).mapToObj(i -> WORDS[i]).collect(Collectors.joining(" "));
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    private static void measure(Path course) throws Exception {
        var video = find(course, ".mp4");
        var slides = times(Files.readString(course.resolve("course.json")), SLIDE);
        var cues = cues(Files.readString(find(course, ".vtt")));
        var changes = pictureChanges(video);
        var silences = new TreeSet<>(silenceEnds(video));
        System.out.printf(
                Locale.ROOT,
                "%s: %d pages, %d cues, %.1f minutes%n",
                video.getFileName(),
                slides.size(),
                cues.size(),
                slides.getLast() / 60_000);
        report("picture, against the manifest", slides.subList(1, slides.size()), changes);
        report("sound, against the subtitles", cues, silences);
    }

    /** How far what was found is from what is expected, in the first and the last tenth of the lesson. */
    private static void report(String name, List<Double> expected, TreeSet<Double> found) {
        int tenth = Math.max(1, expected.size() / 10);
        var first = distances(expected.subList(0, tenth), found);
        var last = distances(expected.subList(expected.size() - tenth, expected.size()), found);
        var all = distances(expected, found);
        System.out.printf(
                Locale.ROOT,
                "%s: %d of %d found; median at the start %.0f ms, at the end %.0f ms; at most %.0f ms at the end, %.0f ms anywhere%n",
                name,
                all.size(),
                expected.size(),
                median(first),
                median(last),
                most(last),
                most(all));
    }

    private static List<Double> distances(List<Double> expected, TreeSet<Double> found) {
        return expected.stream().map(time -> nearest(found, time) - time)
                .filter(distance -> Math.abs(distance) < NEAR)
                .toList();
    }

    private static double nearest(TreeSet<Double> found, double time) {
        var before = found.floor(time);
        var after = found.ceiling(time);
        if (before == null || after == null) {
            return before == null ? after : before;
        }
        return time - before < after - time ? before : after;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static double most(List<Double> values) {
        return values.stream().max(Comparator.comparingDouble(Math::abs)).orElseThrow();
    }

    private static Path find(Path folder, String suffix) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix)).min(Comparator.naturalOrder()).orElseThrow();
        }
    }

    private static List<Double> times(String text, Pattern pattern) {
        return pattern.matcher(text)
                .results()
                .map(found -> Double.valueOf(found.group(1) == null ? found.group(2) : found.group(1)))
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Double> cues(String vtt) {
        var times = new ArrayList<Double>();
        Matcher cue = CUE.matcher(vtt);
        while (cue.find()) {
            times.add(((Integer.parseInt(cue.group(1)) * 60 + Integer.parseInt(cue.group(2))) * 60 + Integer.parseInt(cue.group(3))) * 1000.0
                    + Integer.parseInt(cue.group(4)));
        }
        return times;
    }

    /** In milliseconds. */
    private static TreeSet<Double> pictureChanges(Path video) throws IOException {
        var process = new ProcessBuilder("ffmpeg", "-v", "error", "-i", video.toString(), "-map", "0:v:0",
                        "-vf", "fps=" + FRAMES_PER_SECOND + ",scale=" + WIDTH + ":" + HEIGHT + ",format=gray", "-f", "rawvideo", "-")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var changes = new TreeSet<Double>();
        try (var frames = process.getInputStream()) {
            var last = frames.readNBytes(WIDTH * HEIGHT);
            for (int n = 1; ; n++) {
                var next = frames.readNBytes(WIDTH * HEIGHT);
                if (next.length < WIDTH * HEIGHT) {
                    return changes;
                }
                if (!Arrays.equals(last, next) && difference(last, next) > CHANGED) {
                    changes.add(n * 1000.0 / FRAMES_PER_SECOND);
                }
                last = next;
            }
        }
    }

    private static double difference(byte[] a, byte[] b) {
        long sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs((a[i] & 0xff) - (b[i] & 0xff));
        }
        return (double) sum / a.length;
    }

    /** In milliseconds. */
    private static List<Double> silenceEnds(Path video) throws IOException {
        var process = new ProcessBuilder("ffmpeg", "-hide_banner", "-nostats", "-i", video.toString(), "-map", "0:a:0",
                        "-af", "silencedetect=noise=-50dB:duration=0.1", "-f", "null", "-")
                .redirectErrorStream(true)
                .start();
        try (var lines = process.inputReader()) {
            return lines.lines()
                    .map(SILENCE_ENDS::matcher)
                    .filter(Matcher::find)
                    .map(found -> Double.parseDouble(found.group(1)) * 1000)
                    .toList();
        }
    }
}
