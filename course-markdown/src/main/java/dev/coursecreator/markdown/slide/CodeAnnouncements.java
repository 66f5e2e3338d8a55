package dev.coursecreator.markdown.slide;

import dev.coursecreator.model.script.Passage;
import dev.coursecreator.model.script.Utterance;
import java.util.List;
import java.util.Map;

/** Sentences that announce a code block; the code itself is shown, never read aloud. */
final class CodeAnnouncements {

    private static final Map<String, String> LANGUAGE_PHRASES = Map.ofEntries(
            Map.entry("bash", "as shell commands"),
            Map.entry("c", "in C"),
            Map.entry("cpp", "in C plus plus"),
            Map.entry("cs", "in C sharp"),
            Map.entry("csharp", "in C sharp"),
            Map.entry("css", "in CSS"),
            Map.entry("dockerfile", "as a Dockerfile"),
            Map.entry("go", "in Go"),
            Map.entry("html", "in HTML"),
            Map.entry("java", "in Java"),
            Map.entry("javascript", "in JavaScript"),
            Map.entry("js", "in JavaScript"),
            Map.entry("json", "as JSON"),
            Map.entry("kotlin", "in Kotlin"),
            Map.entry("php", "in PHP"),
            Map.entry("properties", "as properties"),
            Map.entry("python", "in Python"),
            Map.entry("py", "in Python"),
            Map.entry("ruby", "in Ruby"),
            Map.entry("rust", "in Rust"),
            Map.entry("scala", "in Scala"),
            Map.entry("sh", "as shell commands"),
            Map.entry("shell", "as shell commands"),
            Map.entry("sql", "in SQL"),
            Map.entry("swift", "in Swift"),
            Map.entry("ts", "in TypeScript"),
            Map.entry("typescript", "in TypeScript"),
            Map.entry("xml", "as XML"),
            Map.entry("yaml", "as YAML"),
            Map.entry("yml", "as YAML"));

    private static final List<String> TEMPLATES =
            List.of("Here is the code%s.", "This is how it looks%s.", "On the slide you see it%s.");

    private int announced;

    /** Returns the announcement; empty if the preceding text already introduces the code. */
    String announce(String language, boolean introduced) {
        if (introduced) {
            return "";
        }
        var phrase = LANGUAGE_PHRASES.get(language);
        return TEMPLATES.get(announced++ % TEMPLATES.size()).formatted(phrase == null ? "" : " " + phrase);
    }

    /** Whether the last sentence ends with a colon and so introduces the next block. */
    static boolean isIntroduced(List<Passage> passages) {
        return !passages.isEmpty()
                && !passages.getLast().says().isEmpty()
                && passages.getLast().says().getLast() instanceof Utterance.Sentence sentence
                && sentence.text().endsWith(":");
    }
}
