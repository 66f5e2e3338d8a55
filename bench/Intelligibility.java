import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Measures how well the narration of a course is understood by a speech recognizer, as a word error rate with a closed vocabulary: the
 * recognizer knows the words of the course and which follow which, but not what is said when. Cues with a number, a sign or a word that the
 * recognizer's dictionary lacks are left out.
 *
 *   apt-get install pocketsphinx pocketsphinx-en-us ffmpeg
 *   ./course-creator generate --output courses examples/quick-start.md
 *   java bench/Intelligibility.java courses/how-share-groups-divide-work
 */
final class Intelligibility {

    private static final Path MODEL = Path.of("/usr/share/pocketsphinx/model/en-us");
    private static final int RATE = 16_000;
    private static final int WAV_HEADER = 44;
    /** Of the probability of each word's followers, what is left for any other word. */
    private static final double DISCOUNT = 0.3;

    private static final Pattern CUE = Pattern.compile("(\\d+):(\\d+):(\\d+)[.](\\d+) --> (\\d+):(\\d+):(\\d+)[.](\\d+).*");

    /** What is said from a second of the lesson to another. */
    private record Cue(double start, double end, List<String> words) {}

    public static void main(String[] arguments) throws Exception {
        var dictionary = dictionary();
        var folder = Files.createTempDirectory("intelligibility");
        var cues = new ArrayList<Cue>();
        int skipped = 0;
        for (var course : arguments) {
            for (var lesson : lessons(Path.of(course))) {
                var sound = sound(lesson, folder.resolve("lesson.wav"));
                for (var cue : cues(lesson)) {
                    if (cue.words().isEmpty() || !dictionary.keySet().containsAll(cue.words())) {
                        skipped++;
                        continue;
                    }
                    Files.write(folder.resolve(id(cues.size()) + ".wav"), cut(sound, cue));
                    cues.add(cue);
                }
            }
        }
        var heard = recognized(cues, dictionary, folder);
        int words = 0;
        int errors = 0;
        for (int i = 0; i < cues.size(); i++) {
            var cue = cues.get(i);
            var hypothesis = heard.getOrDefault(id(i), List.of());
            int wrong = distance(cue.words(), hypothesis);
            words += cue.words().size();
            errors += wrong;
            if (wrong > 0) {
                System.out.printf("said:  %s%nheard: %s%n%n", String.join(" ", cue.words()), String.join(" ", hypothesis));
            }
        }
        System.out.printf(
                "%d cues with %d words (%d cues left out): %d errors, word error rate %.1f %%%n",
                cues.size(), words, skipped, errors, 100.0 * errors / words);
    }

    private static String id(int cue) {
        return "cue" + cue;
    }

    private static List<Path> lessons(Path course) throws IOException {
        try (var files = Files.walk(course)) {
            return files.filter(file -> file.endsWith("narration.m4a")).map(Path::getParent).sorted().toList();
        }
    }

    private static byte[] sound(Path lesson, Path wav) throws IOException, InterruptedException {
        run(List.of("ffmpeg", "-v", "error", "-y", "-i", lesson.resolve("narration.m4a").toString(), "-ac", "1", "-ar", "" + RATE,
                "-map_metadata", "-1", "-fflags", "+bitexact", wav.toString()));
        return Files.readAllBytes(wav);
    }

    /** Recognizers want a moment of silence around the speech, which the pauses between the cues give. */
    private static byte[] cut(byte[] sound, Cue cue) {
        int from = WAV_HEADER + 2 * (int) (Math.max(0, cue.start() - 0.1) * RATE);
        int to = Math.min(sound.length, WAV_HEADER + 2 * (int) ((cue.end() + 0.1) * RATE));
        var cut = Arrays.copyOf(sound, WAV_HEADER + to - from);
        System.arraycopy(sound, from, cut, WAV_HEADER, to - from);
        return cut;
    }

    private static List<Cue> cues(Path lesson) throws IOException {
        var cues = new ArrayList<Cue>();
        for (var block : Files.readString(lesson.resolve("subtitles.en.vtt")).split("\\n\\s*\\n")) {
            var lines = block.strip().lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                var time = CUE.matcher(lines.get(i));
                if (time.matches()) {
                    var text = String.join(" ", lines.subList(i + 1, lines.size()));
                    cues.add(new Cue(seconds(time, 1), seconds(time, 5), words(text)));
                }
            }
        }
        return cues;
    }

    private static double seconds(Matcher time, int group) {
        return Integer.parseInt(time.group(group)) * 3600
                + Integer.parseInt(time.group(group + 1)) * 60
                + Integer.parseInt(time.group(group + 2))
                + Integer.parseInt(time.group(group + 3)) / 1000.0;
    }

    /** Empty if the text has numbers or signs that are said in words. */
    private static List<String> words(String text) {
        var plain = text.toLowerCase(Locale.ROOT).replaceAll("[.,;:!?\"()\u2013\u2014-]", " ").strip();
        return plain.matches("[a-z' ]+") ? List.of(plain.split(" +")) : List.of();
    }

    private static Map<String, List<String>> dictionary() throws IOException {
        var dictionary = new HashMap<String, List<String>>();
        for (var line : Files.readAllLines(MODEL.resolve("cmudict-en-us.dict"))) {
            var word = line.substring(0, line.indexOf(' ')).replaceFirst("\\(\\d+\\)$", "");
            dictionary.computeIfAbsent(word, key -> new ArrayList<>()).add(line);
        }
        return dictionary;
    }

    private static Map<String, List<String>> recognized(List<Cue> cues, Map<String, List<String>> dictionary, Path folder)
            throws IOException, InterruptedException {
        Set<String> vocabulary = new TreeSet<>();
        cues.forEach(cue -> vocabulary.addAll(cue.words()));
        Files.write(folder.resolve("words.dict"), vocabulary.stream().flatMap(word -> dictionary.get(word).stream()).toList());
        Files.write(folder.resolve("bigrams.lm"), languageModel(cues));
        Files.write(folder.resolve("cues"), IntStream.range(0, cues.size()).mapToObj(Intelligibility::id).toList());
        run(List.of("pocketsphinx_batch", "-hmm", MODEL.resolve("en-us").toString(), "-lm", folder.resolve("bigrams.lm").toString(),
                "-dict", folder.resolve("words.dict").toString(), "-ctl", folder.resolve("cues").toString(), "-cepdir", folder.toString(),
                "-cepext", ".wav", "-adcin", "yes", "-adchdr", "" + WAV_HEADER, "-hyp", folder.resolve("heard").toString(),
                "-logfn", folder.resolve("log").toString()));
        var heard = new HashMap<String, List<String>>();
        for (var line : Files.readAllLines(folder.resolve("heard"))) {
            var text = line.substring(0, line.lastIndexOf('(')).strip();
            var id = line.substring(line.lastIndexOf('(') + 1, line.indexOf(' ', line.lastIndexOf('(')));
            heard.put(id, text.isEmpty() ? List.of() : List.of(text.split(" ")));
        }
        return heard;
    }

    /** Bigrams with absolute frequencies, in the ARPA format. */
    private static List<String> languageModel(List<Cue> cues) {
        var counts = new TreeMap<String, Integer>();
        var followers = new TreeMap<String, Map<String, Integer>>();
        for (var cue : cues) {
            var before = "<s>";
            counts.merge(before, 1, Integer::sum);
            for (var word : cue.words()) {
                counts.merge(word, 1, Integer::sum);
                followers.computeIfAbsent(before, key -> new LinkedHashMap<>()).merge(word, 1, Integer::sum);
                before = word;
            }
            counts.merge("</s>", 1, Integer::sum);
            followers.computeIfAbsent(before, key -> new LinkedHashMap<>()).merge("</s>", 1, Integer::sum);
        }
        double all = counts.values().stream().mapToInt(Integer::intValue).sum();
        var bigrams = new ArrayList<String>();
        followers.forEach((word, next) -> next.forEach((follower, count) -> bigrams.add("%.4f %s %s"
                .formatted(Math.log10((1 - DISCOUNT) * count / counts.get(word)), word, follower))));
        var lines = new ArrayList<>(List.of("\\data\\", "ngram 1=" + counts.size(), "ngram 2=" + bigrams.size(), "", "\\1-grams:"));
        counts.forEach((word, count) -> lines.add("%.4f %s %.4f".formatted(Math.log10(count / all), word, Math.log10(DISCOUNT))));
        lines.addAll(List.of("", "\\2-grams:"));
        lines.addAll(bigrams);
        lines.addAll(List.of("", "\\end\\"));
        return lines;
    }

    /** The least number of words to substitute, delete and insert. */
    private static int distance(List<String> said, List<String> heard) {
        var row = new int[heard.size() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= said.size(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int substituted = diagonal + (said.get(i - 1).equals(heard.get(j - 1)) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[heard.size()];
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IOException("failed: " + String.join(" ", command));
        }
    }
}
