package dev.coursecreator.worker.lesson.narration.pronunciation;

import static dev.coursecreator.worker.lesson.narration.pronunciation.WordRule.join;
import static dev.coursecreator.worker.lesson.narration.pronunciation.WordRule.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Paths of files and resources, and patterns of file names. */
final class PathRules implements SpeechRules {

    private static final Pattern PART = Pattern.compile("[/\\\\]|\\*|\\.{2}(?=[/\\\\])|\\.|[^/\\\\*.]++");
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("/", "slash"),
            Map.entry("\\", "backslash"),
            Map.entry("*", "star"),
            Map.entry(".", "dot"),
            Map.entry("..", "dot dot"),
            Map.entry("~", "home"),
            Map.entry("etc", "etc"),
            Map.entry("bin", "bin"),
            Map.entry("opt", "opt"));

    private final Function<String, List<String>> spoken;

    /** Takes the function that normalizes the names in a path. */
    PathRules(Function<String, List<String>> spoken) {
        this.spoken = spoken;
    }

    @Override
    public List<WordRule> words() {
        return List.of(
                rule("\\./([\\w.-]+)", match -> spoken.apply(match.group(1))),
                rule(
                        "([A-Za-z]):([/\\\\].*)",
                        match -> join(LetterSpelling.letterByLetter(match.group(1)), "colon", path(match.group(2)))),
                rule(
                        "(?:[/\\\\]|~/|\\.{1,2}[/\\\\]|[$]\\{?\\w+\\}?[/\\\\]|%\\w+%\\\\|\\*\\.|\\*\\*/)[^\\s]*",
                        this::path),
                rule("[\\w.-]+(?:\\\\[\\w.*-]+)+\\\\?", this::path),
                rule(
                        "\\w[\\w.-]*(?:/[\\w.*-]+){2,}/?|\\w[\\w.-]*/(?:[\\w.*-]+/)*(?:[\\w*-]+\\.[a-z]\\w*)?",
                        this::path),
                rule(
                        "([A-Za-z]+)/([A-Za-z]+|\\d[\\d.]{0,5})",
                        match -> join(spoken.apply(match.group(1)), "", spoken.apply(match.group(2)))));
    }

    private List<String> path(MatchResult match) {
        return path(match.group());
    }

    private List<String> path(String path) {
        var words = new ArrayList<String>();
        var part = PART.matcher(path.replaceFirst("^\\./", ""));
        while (part.find()) {
            var name = NAMES.get(part.group());
            var version = part.group().matches("v\\d{1,3}");
            words.addAll(
                    name != null
                            ? List.of(name.split(" "))
                            : spoken.apply(version ? "v-" + part.group().substring(1) : part.group()));
        }
        return words;
    }
}
