package dev.coursecreator.markdown.frontmatter;

import static dev.coursecreator.markdown.frontmatter.DeclaredTheme.MAX_FOOTER_LENGTH;

import dev.coursecreator.markdown.frontmatter.FrontMatterTheme.Entry;
import dev.coursecreator.markdown.problem.Problems;
import dev.coursecreator.markdown.text.SpokenText;
import dev.coursecreator.model.color.HexColor;
import dev.coursecreator.model.script.BackgroundStyle;
import dev.coursecreator.model.script.ThemeMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code theme} of the front matter: a mapping, or the name of a background style. The names of dark and light themes of slide decks
 * are understood, too. What is wrong is reported and left out.
 */
final class ThemeReader {

    private static final String KEY = "theme";
    private static final List<String> KEYS = List.of("mode", "background", "accent", "logo", "footer", "fonts");
    private static final List<String> FONT_KEYS = List.of("text", "code");

    /** Themes of reveal.js, and what authors write for Marp and Slidev. */
    private static final Map<String, ThemeMode> MODES = Map.of(
            "dark", ThemeMode.DARK,
            "black", ThemeMode.DARK,
            "night", ThemeMode.DARK,
            "light", ThemeMode.LIGHT,
            "white", ThemeMode.LIGHT);

    private static final String INVERTED = "invert";

    private final FrontMatterBlock block;
    private final Problems problems;

    private ThemeReader(FrontMatterBlock block, Problems problems) {
        this.block = block;
        this.problems = problems;
    }

    static FrontMatterTheme read(FrontMatterBlock block, Problems problems) {
        return new ThemeReader(block, problems).read();
    }

    /** Whether the key is one of Marp that says that the slides are dark. */
    static boolean isDarkClass(String key, @Nullable Object value) {
        return key.equals("class")
                && (INVERTED.equals(value) || (value instanceof List<?> classes && classes.contains(INVERTED)));
    }

    private FrontMatterTheme read() {
        var value = block.values().get(KEY);
        if (value instanceof Map<?, ?> entries) {
            return mapping(entries);
        }
        var isInverted = isDarkClass("class", block.values().get("class"));
        var mode = value instanceof String name ? MODES.get(name.strip().toLowerCase(Locale.ROOT)) : null;
        var background = mode == null && value != null ? background(value) : null;
        return new FrontMatterTheme(
                value != null,
                background,
                mode == null && isInverted ? ThemeMode.DARK : mode,
                null,
                null,
                null,
                null,
                null);
    }

    /** The themes of decks are not known here, and an author need not be told so. */
    private @Nullable BackgroundStyle background(Object value) {
        var isKnown = Stream.of(BackgroundStyle.values())
                .anyMatch(style -> word(style).equals(value));
        if (!isKnown && DeckKeys.hasAny(block.values().keySet())) {
            return null;
        }
        return constant(value, KEY, " in the front matter", block.lineOf(KEY), BackgroundStyle.values());
    }

    private FrontMatterTheme mapping(Map<?, ?> entries) {
        warnOfUnknown(entries, KEYS, KEY);
        var fonts = entries.get("fonts");
        if (fonts instanceof Map<?, ?> byUse) {
            warnOfUnknown(byUse, FONT_KEYS, "fonts");
        }
        return new FrontMatterTheme(
                true,
                constant(entries, "background", BackgroundStyle.values()),
                constant(entries, "mode", ThemeMode.values()),
                accent(entries),
                path(entries, "logo"),
                footer(entries),
                fonts instanceof Map<?, ?> byUse ? path(byUse, "text") : path(entries, "fonts"),
                fonts instanceof Map<?, ?> byUse ? path(byUse, "code") : null);
    }

    private void warnOfUnknown(Map<?, ?> entries, List<String> known, String key) {
        var unknown = entries.keySet().stream()
                .map(String::valueOf)
                .filter(each -> !known.contains(each))
                .limit(5)
                .toList();
        if (!unknown.isEmpty()) {
            problems.warn(
                    line(unknown.getFirst()),
                    "unknown in '" + key + "' and not used: " + String.join(", ", unknown) + ". Known are "
                            + String.join(", ", known));
        }
    }

    private <E extends Enum<E>> @Nullable E constant(Map<?, ?> entries, String key, E[] all) {
        var value = entries.get(key);
        return value == null ? null : constant(value, key, " in 'theme'", line(key), all);
    }

    private <E extends Enum<E>> @Nullable E constant(Object value, String key, String place, int line, E[] all) {
        var found = Arrays.stream(all).filter(each -> word(each).equals(value)).findFirst();
        if (found.isEmpty()) {
            problems.warn(
                    line,
                    "unknown " + key + " '" + shortened(value) + "'" + place + "; not used. Known are "
                            + Stream.of(all).map(ThemeReader::word).collect(Collectors.joining(", ")));
        }
        return found.orElse(null);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private @Nullable Entry<HexColor> accent(Map<?, ?> entries) {
        if (!entries.containsKey("accent")) {
            return null;
        }
        var value = entries.get("accent");
        int line = line("accent");
        var color = value instanceof String text
                ? HexColor.parse(text).or(() -> HexColor.parse("#" + text.strip()))
                : Optional.<HexColor>empty();
        if (color.isEmpty()) {
            problems.warn(
                    line,
                    value instanceof String text
                            ? "'" + shortened(text) + "' is not a colour and is not used; write one such as \"#0b7285\""
                            : "'accent' is not used, because it is not in quotes, and YAML takes # for a comment; write"
                                    + " accent: \"#0b7285\"");
        }
        return color.map(read -> new Entry<>(read, problems.inDocument(line))).orElse(null);
    }

    private @Nullable Entry<String> path(Map<?, ?> entries, String key) {
        var value = entries.get(key);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String path) || path.isBlank()) {
            problems.warn(
                    line(key), "'" + key + "' in 'theme' is not used; write the path of a file beside the Markdown");
            return null;
        }
        return new Entry<>(path.strip(), problems.inDocument(line(key)));
    }

    private @Nullable String footer(Map<?, ?> entries) {
        var value = entries.get("footer");
        if (value == null || !isText(value)) {
            if (value != null) {
                problems.warn(line("footer"), "'footer' in 'theme' is not used; write plain text on one line");
            }
            return null;
        }
        var text = SpokenText.printable(String.valueOf(value).replaceAll("\\s", " "))
                .strip();
        int length = text.codePointCount(0, text.length());
        if (length > MAX_FOOTER_LENGTH) {
            problems.warn(
                    line("footer"),
                    "the footer has " + length + " characters and is cut off; shorten it to at most "
                            + MAX_FOOTER_LENGTH);
            return text.substring(0, text.offsetByCodePoints(0, MAX_FOOTER_LENGTH))
                    .strip();
        }
        return text.isEmpty() ? null : text;
    }

    private static boolean isText(Object value) {
        return !(value instanceof Iterable || value instanceof Map);
    }

    private int line(String key) {
        return block.lineWithin(KEY, key);
    }

    /** A list or mapping is not printed, because it may contain itself. */
    private static String shortened(Object value) {
        if (!isText(value)) {
            return "\u2026";
        }
        var text = SpokenText.printable(String.valueOf(value));
        return text.substring(0, Math.min(text.length(), 50));
    }
}
