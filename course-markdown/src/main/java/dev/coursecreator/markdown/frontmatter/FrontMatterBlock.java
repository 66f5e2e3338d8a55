package dev.coursecreator.markdown.frontmatter;

import dev.coursecreator.markdown.problem.Problems;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.toml.TomlMapper;

/**
 * The metadata at the top of a document as it is written: YAML between two {@code ---} lines or, as Hugo has it, TOML between two
 * {@code +++} lines.
 *
 * @param lines number of lines, including both delimiters; 0 if the document has no front matter
 * @param values by key; as far as they can be read
 * @param text the lines between the delimiters
 */
public record FrontMatterBlock(int lines, Map<String, Object> values, List<String> text) {

    private static final FrontMatterBlock NONE = new FrontMatterBlock(0, Map.of(), List.of());
    private static final String TOML = "+++";
    private static final Pattern KEY_VALUE = Pattern.compile("([A-Za-z_][\\w-]*)\\s*[:=]\\s+([^\\s!&*{|>%@].*)");
    private static final Pattern DECLARATION =
            Pattern.compile("[\"']?[\\w.-]++[\"']?\\s*+[:=].*|[#\\-\\]}\\s].*|", Pattern.DOTALL);
    private static final int MAX_YAML_LENGTH = 100_000;
    private static final ObjectMapper TOML_MAPPER = new TomlMapper();

    /** Reads the front matter; what cannot be read is reported and left out. */
    public static FrontMatterBlock read(List<String> document, Problems problems) {
        var end = end(document);
        if (end.isEmpty()) {
            warnIfUnclosed(document, problems);
            return NONE;
        }
        var text = document.subList(1, end.get());
        var values = document.getFirst().startsWith(TOML) ? toml(text, problems) : yaml(text, problems);
        return values.map(read -> new FrontMatterBlock(end.get() + 1, read, text))
                .orElse(NONE);
    }

    private static void warnIfUnclosed(List<String> document, Problems problems) {
        if (document.size() < 2) {
            return;
        }
        var delimiter = document.getFirst().stripTrailing();
        var isOpened = delimiter.equals("---") || delimiter.equals(TOML);
        if (isOpened && KEY_VALUE.matcher(document.get(1).stripTrailing()).matches()) {
            problems.warn(
                    1,
                    "the front matter is not closed, so it is shown as text; add a line with '" + delimiter
                            + "' below its last key");
        }
    }

    /** The index of the closing delimiter. */
    private static Optional<Integer> end(List<String> document) {
        var delimiter = document.isEmpty() ? "" : document.getFirst().stripTrailing();
        if (!delimiter.equals("---") && !delimiter.equals(TOML)) {
            return Optional.empty();
        }
        for (int i = 1; i < document.size(); i++) {
            var line = document.get(i).stripTrailing();
            if (line.equals(delimiter) || (line.equals("...") && !delimiter.equals(TOML))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** The values; empty if the lines are no metadata, but the first slide of a deck that begins with a separator. */
    private static Optional<Map<String, Object>> yaml(List<String> text, Problems problems) {
        try {
            var limits = limits();
            var options = new DumperOptions();
            var yaml =
                    new Yaml(new SafeConstructor(limits), new Representer(options), options, limits, new TextScalars());
            var source = String.join("\n", text);
            if (source.length() > MAX_YAML_LENGTH) {
                // The library copies a long value for each of its parts before it looks at its own limit.
                throw new YAMLException("too large");
            }
            Object values = yaml.load(source);
            if (values instanceof Map<?, ?> map) {
                return Optional.of(withTextKeys(map));
            }
            return values == null && text.stream().allMatch(String::isBlank) ? Optional.of(Map.of()) : Optional.empty();
        } catch (MarkedYAMLException e) {
            if (!text.stream().allMatch(line -> DECLARATION.matcher(line).matches())) {
                return Optional.empty();
            }
            var line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine();
            problems.warn(
                    line + 2,
                    "the front matter is not valid YAML (" + e.getProblem()
                            + "), so only its lines of 'key: value' are read; put values that contain a colon, a quote or a"
                            + " bracket in double quotes");
        } catch (YAMLException e) {
            problems.warn(
                    2,
                    "the front matter is too large or refers to itself too often (anchors and aliases of YAML), so only its lines of"
                            + " 'key: value' are read; write its values out");
        }
        return Optional.of(lineByLine(text));
    }

    private static Optional<Map<String, Object>> toml(List<String> text, Problems problems) {
        try {
            return Optional.of(withTextKeys(TOML_MAPPER.readValue(String.join("\n", text), Map.class)));
        } catch (JacksonException e) {
            var line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            problems.warn(
                    line + 1,
                    "the front matter is not valid TOML, so only its lines of 'key = value' are read; put texts in double"
                            + " quotes");
            return Optional.of(lineByLine(text));
        }
    }

    /** Reads the simple lines of a front matter with mistakes, such as {@code title: Assignment 1: Loops}. */
    private static Map<String, Object> lineByLine(List<String> text) {
        var values = new LinkedHashMap<String, Object>();
        for (var line : text) {
            var pair = KEY_VALUE.matcher(line.stripTrailing());
            if (pair.matches()) {
                values.putIfAbsent(pair.group(1), withoutQuotes(pair.group(2)));
            }
        }
        return values;
    }

    private static String withoutQuotes(String value) {
        return value.replaceAll("^[\"'\\[]|[\"'\\]]$", "");
    }

    private static Map<String, Object> withTextKeys(Map<?, ?> map) {
        var values = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> {
            if (value != null) {
                values.put(String.valueOf(key), value);
            }
        });
        return values;
    }

    private static LoaderOptions limits() {
        var limits = new LoaderOptions();
        limits.setMaxAliasesForCollections(10);
        limits.setNestingDepthLimit(10);
        limits.setCodePointLimit(MAX_YAML_LENGTH);
        limits.setAllowDuplicateKeys(false);
        return limits;
    }

    /** The same, with keys such as {@code Title} and {@code thinking_time} spelled like the known ones. */
    FrontMatterBlock withKeys(Collection<String> known) {
        var spelled = new LinkedHashMap<String, Object>();
        values.forEach((key, value) -> {
            var usual = usual(key);
            var isOther = !values.containsKey(usual) && known.contains(usual);
            spelled.putIfAbsent(isOther ? usual : key, value);
        });
        return new FrontMatterBlock(lines, spelled, text);
    }

    private static String usual(String key) {
        return key.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The line of a key within the value of another one, in the document, from 1; that of the other one if it is not found. */
    int lineWithin(String parent, String key) {
        int start = lineOf(parent);
        for (int i = start - 2; i < text.size(); i++) {
            if (isKeyIn(text.get(i), key)) {
                return i + 2;
            }
        }
        return start;
    }

    private static boolean isKeyIn(String line, String key) {
        for (int at = line.indexOf(key); at >= 0; at = line.indexOf(key, at + 1)) {
            var before = at == 0 ? ' ' : line.charAt(at - 1);
            var after = line.substring(at + key.length(), Math.min(line.length(), at + key.length() + 5));
            if (" \t{,\"'".indexOf(before) >= 0 && after.matches("[\"']?\\s*[:=].*")) {
                return true;
            }
        }
        return false;
    }

    /** The line of a key in the document, from 1. */
    int lineOf(String key) {
        for (int i = 0; i < text.size(); i++) {
            var line = text.get(i).strip().replaceFirst("^\"", "");
            if (line.length() > key.length()
                    && usual(line.substring(0, key.length())).equals(usual(key))
                    && line.substring(key.length()).matches("\"?\\s*[:=].*")) {
                return i + 2;
            }
        }
        return 2;
    }
}
