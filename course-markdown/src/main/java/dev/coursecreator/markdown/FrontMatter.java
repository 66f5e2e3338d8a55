package dev.coursecreator.markdown;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** The YAML metadata between two {@code ---} lines at the top of a document. */
record FrontMatter(
        @Nullable String title,
        @Nullable String description,
        @Nullable String author,
        @Nullable String language,
        List<String> tags,
        @Nullable String voice,
        @Nullable String theme,
        boolean strict,
        QuizSettings quizzes) {

    private static final List<String> KEYS = List.of(
            "title",
            "description",
            "author",
            "language",
            "tags",
            "voice",
            "theme",
            "strict",
            "reveal",
            "thinking-time");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final FrontMatter EMPTY =
            new FrontMatter(null, null, null, null, List.of(), null, null, false, QuizSettings.DEFAULT);

    /** Returns the number of lines of the front matter, including both delimiters; 0 if the document has none. */
    static int lines(List<String> document) {
        if (document.isEmpty() || !document.getFirst().stripTrailing().equals("---")) {
            return 0;
        }
        for (int i = 1; i < document.size(); i++) {
            if (document.get(i).stripTrailing().matches("---|\\.\\.\\.")) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Reads the front matter and reports invalid values; valid values are kept. */
    static FrontMatter read(List<String> document, Problems problems) {
        var lines = lines(document);
        if (lines <= 2) {
            return EMPTY;
        }
        var yaml = document.subList(1, lines - 1);
        return parsed(String.join("\n", yaml), problems)
                .map(values -> of(values, yaml, problems))
                .orElse(EMPTY);
    }

    private static Optional<Map<?, ?>> parsed(String yaml, Problems problems) {
        try {
            Object values = new Yaml(new SafeConstructor(limits())).load(yaml);
            if (values instanceof Map<?, ?> map) {
                return Optional.of(map);
            }
            if (values != null) {
                problems.warn(
                        2, "the front matter has no keys; write lines of 'key: value', such as 'title: My course'");
            }
        } catch (MarkedYAMLException e) {
            var line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine();
            problems.warn(
                    line + 2,
                    "the front matter is not valid YAML: " + e.getProblem()
                            + "; put values that contain a colon, a quote or a bracket in double quotes");
        } catch (YAMLException e) {
            problems.warn(2, "the front matter is not valid YAML: " + e.getMessage());
        }
        return Optional.empty();
    }

    private static LoaderOptions limits() {
        var limits = new LoaderOptions();
        limits.setMaxAliasesForCollections(10);
        limits.setNestingDepthLimit(10);
        limits.setCodePointLimit(100_000);
        limits.setAllowDuplicateKeys(false);
        return limits;
    }

    private static FrontMatter of(Map<?, ?> values, List<String> yaml, Problems problems) {
        for (var key : values.keySet()) {
            if (!KEYS.contains(String.valueOf(key))) {
                problems.warn(
                        lineOf(yaml, key),
                        "unknown key '" + key + "' in the front matter; use one of " + String.join(", ", KEYS));
            }
        }
        var language = text(values, "language", yaml, problems);
        if (language != null && !LANGUAGE.matcher(language).matches()) {
            problems.warn(
                    lineOf(yaml, "language"), "'" + language + "' is not a language code; write a code such as 'en'");
        }
        return new FrontMatter(
                text(values, "title", yaml, problems),
                text(values, "description", yaml, problems),
                text(values, "author", yaml, problems),
                language,
                tags(values.get("tags"), yaml, problems),
                text(values, "voice", yaml, problems),
                text(values, "theme", yaml, problems),
                Boolean.parseBoolean(text(values, "strict", yaml, problems)),
                QuizSettings.of(
                        text(values, "reveal", yaml, problems),
                        text(values, "thinking-time", yaml, problems),
                        lineOf(yaml, values.containsKey("thinking-time") ? "thinking-time" : "reveal"),
                        problems));
    }

    private static @Nullable String text(Map<?, ?> values, String key, List<String> yaml, Problems problems) {
        var value = values.get(key);
        if (value == null) {
            return null;
        }
        if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            var text = SpokenText.printable(value.toString()).strip();
            return text.isEmpty() ? null : text;
        }
        problems.warn(lineOf(yaml, key), "'" + key + "' must be text; write it on one line after '" + key + ":'");
        return null;
    }

    private static List<String> tags(@Nullable Object value, List<String> yaml, Problems problems) {
        Stream<?> tags = switch (value) {
            case null -> Stream.of();
            case List<?> list -> list.stream();
            case String text -> Stream.of(text.split(","));
            default -> Stream.of(value);
        };
        var texts = tags.map(tag -> tag instanceof Map || tag instanceof List
                        ? ""
                        : SpokenText.printable(String.valueOf(tag)).strip())
                .toList();
        if (texts.stream().anyMatch(tag -> tag.isEmpty() || tag.length() > 50)) {
            problems.warn(
                    lineOf(yaml, "tags"),
                    "'tags' has an invalid tag; write a list of tags of 1 to 50 characters each, such as [kafka, java]");
        }
        return List.copyOf(new TreeSet<>(texts));
    }

    private static int lineOf(List<String> yaml, Object key) {
        for (int i = 0; i < yaml.size(); i++) {
            if (yaml.get(i).strip().startsWith(key + ":") || yaml.get(i).strip().startsWith("\"" + key + "\":")) {
                return i + 2;
            }
        }
        return 2;
    }
}
