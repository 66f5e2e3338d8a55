package dev.coursecreator.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.markdown.StepCountingText.TooManyStepsException;
import dev.coursecreator.markdown.dialect.ForeignSyntaxRules;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What a pattern does is seen neither in what it allocates nor in the steps of a parser, so it is counted here: how often a pattern looks
 * at a character of texts that are made for it to fail late. The texts are made of the pattern's own words.
 */
class PatternStepsTest {

    private static final Path CLASSES = Path.of("target/classes");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final String SOUGHT = "(?:find|results|replaceAll|replaceFirst)\\(";

    /** Short texts find the candidates, of which a long one shows whether the steps are bounded for each character. */
    private static final int SHORT = 400;

    private static final int LONG = 1_600;
    private static final int VERY_LONG = 24_000;

    private static final int MAX_CANDIDATES = 8;

    /** A linear pattern has four times the steps for a text four times as long. */
    private static final int MAX_GROWTH = 7;

    private static final int NEGLIGIBLE = 20_000;

    /** So many for the short texts show enough. */
    private static final int MAX_STEPS = 2_000_000;

    /** Patterns with a repetition of at most 2,000 look at a character as often. One that is not linear does so 10,000 times. */
    private static final int MAX_STEPS_PER_CHARACTER = 2_200;

    private static final List<String> COMMON = List.of(" ", "a", "a ", "1", "-", "`", "'", "\"", "\t");

    /** A dot in a pattern matches none but the first two of these. */
    private static final List<String> ENDS = List.of("", "!", "\u2028");

    @Test
    void patternsAreLinear() throws IOException, ReflectiveOperationException {
        var failures = new TreeMap<String, String>();
        for (var use : uses()) {
            texts(use.pattern().pattern()).stream()
                    .filter(text -> isSuspicious(use, text))
                    .limit(MAX_CANDIDATES)
                    .filter(text -> !isLinear(use, text))
                    .findFirst()
                    .ifPresent(text -> failures.put(use.name(), text.toString()));
        }
        assertThat(failures).isEmpty();
    }

    /**
     * A pattern in the code.
     *
     * @param isSought whether it is looked for in a text, rather than compared with its beginning or the whole of it
     */
    private record Use(String name, Pattern pattern, boolean isSought) {}

    /** A beginning, a word that is repeated, and an end. */
    private record Text(String start, String word, String end) {

        String of(int length) {
            return start + word.repeat(length / word.length()) + end;
        }
    }

    private static boolean isSuspicious(Use use, Text text) {
        try {
            long steps = steps(use, text.of(LONG), MAX_STEPS);
            return steps > NEGLIGIBLE && steps > MAX_GROWTH * steps(use, text.of(SHORT), MAX_STEPS);
        } catch (TooManyStepsException e) {
            return true;
        }
    }

    private static boolean isLinear(Use use, Text text) {
        try {
            steps(use, text.of(VERY_LONG), (long) MAX_STEPS_PER_CHARACTER * VERY_LONG);
            return true;
        } catch (TooManyStepsException e) {
            return false;
        }
    }

    private static long steps(Use use, String text, long limit) {
        var counting = new StepCountingText(text, limit);
        var matcher = use.pattern().matcher(counting);
        if (use.isSought()) {
            while (matcher.find()) {
                // Counts the steps to each.
            }
        } else if (!matcher.matches()) {
            matcher.lookingAt();
        }
        return counting.steps();
    }

    private static List<Text> texts(String pattern) {
        var words = words(pattern);
        var starts = new LinkedHashSet<>(List.of(""));
        words.stream().limit(4).forEach(starts::add);
        words.addAll(COMMON);
        var texts = new ArrayList<Text>();
        for (var start : starts) {
            for (var word : words) {
                ENDS.forEach(end -> texts.add(new Text(start, word, end)));
            }
        }
        return texts;
    }

    /** The literal parts of the pattern, alone and each with a letter after it. */
    private static Set<String> words(String pattern) {
        var plain = pattern.replaceAll("\\(\\?[a-zA-Z]+\\)|\\(\\?<?[:=!>]|\\{\\d+,?\\d*\\}[?+]?", "\n")
                .replaceAll("\\\\[sSwWdDbBAzpP](?:\\{\\w+\\})?", " ")
                .replaceAll("\\\\x\\{(\\w+)\\}", "\n")
                .replaceAll("(?<!\\\\)[()|.?*+^$\\[\\]]", "\n")
                .replaceAll("\\\\(.)", "$1");
        var words = new LinkedHashSet<String>();
        for (var literal : plain.split("\n")) {
            if (!literal.isEmpty() && words.size() < 24) {
                words.add(literal);
                words.add(literal + "a");
            }
        }
        return words;
    }

    private static List<Use> uses() throws IOException, ReflectiveOperationException {
        var uses = new ArrayList<Use>();
        try (var files = Files.walk(CLASSES)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                var name = CLASSES.relativize(file).toString().replaceAll("[/\\\\]", ".");
                var declaring = Class.forName(name.substring(0, name.length() - ".class".length()));
                for (var field : declaring.getDeclaredFields()) {
                    if (Modifier.isStatic(field.getModifiers())
                            && field.getType().equals(Pattern.class)) {
                        field.setAccessible(true);
                        uses.add(use(declaring, field.getName(), (Pattern) field.get(null)));
                    }
                }
            }
        }
        for (var rule : ForeignSyntaxRules.patterns()) {
            uses.add(new Use("a rule of ForeignSyntaxRule: " + rule, rule, true));
        }
        assertThat(uses).hasSizeGreaterThan(100);
        return uses;
    }

    private static Use use(Class<?> declaring, String field, Pattern pattern) throws IOException {
        var file = declaring.getName().replaceAll("\\$.*", "").replace('.', '/') + ".java";
        var source = Files.readString(SOURCES.resolve(file));
        var matcher = "\\b" + field + "\\s*\\.matcher\\(";
        var isSought = found("\\b" + field + "\\s*\\.(?:split|asPredicate)", source)
                || found(matcher + "[^;]*?\\)\\s*\\." + SOUGHT, source)
                || Pattern.compile("\\bvar (\\w+) =[^;]*?" + matcher)
                        .matcher(source)
                        .results()
                        .anyMatch(match -> found("\\b" + match.group(1) + "\\s*\\." + SOUGHT, source));
        return new Use(declaring.getSimpleName() + "." + field, pattern, isSought);
    }

    private static boolean found(String pattern, String source) {
        return Pattern.compile(pattern).matcher(source).find();
    }
}
