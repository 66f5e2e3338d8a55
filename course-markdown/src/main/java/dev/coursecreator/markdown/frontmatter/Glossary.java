package dev.coursecreator.markdown.frontmatter;

import dev.coursecreator.markdown.problem.Problems;
import dev.coursecreator.markdown.text.SpokenText;
import dev.coursecreator.model.script.GlossaryEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads how terms are translated: {@code glossary} in the front matter, a mapping of terms to a translation, to {@code keep}, or to a
 * mapping of languages to translations.
 */
final class Glossary {

    private static final String KEY = "glossary";
    private static final String KEEP = "keep";
    private static final int MAX_ENTRIES = 500;
    private static final int MAX_LENGTH = 100;

    private Glossary() {}

    /** Returns the entries. Those that are not text are reported and left out. */
    static List<GlossaryEntry> of(FrontMatterBlock block, Problems problems) {
        var written = block.values().get(KEY);
        if (written == null) {
            return List.of();
        }
        if (!(written instanceof Map<?, ?> terms) || terms.size() > MAX_ENTRIES) {
            problems.warn(
                    block.lineOf(KEY),
                    "'glossary' is ignored; write up to " + MAX_ENTRIES
                            + " terms below it, indented, each with its translation, or with 'keep': 'pull request: keep'");
            return List.of();
        }
        var entries = new ArrayList<GlossaryEntry>();
        int line = block.lineOf(KEY);
        terms.forEach((key, value) -> {
            var term = clean(key);
            var read = entries(term, value);
            if (read.isEmpty()) {
                problems.warn(
                        line,
                        "the term '" + term.substring(0, Math.min(term.length(), 50))
                                + "' of the glossary is ignored; write its translation, or 'keep'");
            }
            entries.addAll(read);
        });
        return List.copyOf(entries);
    }

    private static List<GlossaryEntry> entries(String term, Object value) {
        if (value instanceof Map<?, ?> byLanguage) {
            return byLanguage.entrySet().stream()
                    .flatMap(entry -> entry(
                            term,
                            entry.getValue(),
                            Locale.forLanguageTag(clean(entry.getKey())).toLanguageTag()))
                    .toList();
        }
        return entry(term, value, null).toList();
    }

    private static Stream<GlossaryEntry> entry(String term, Object value, @Nullable String language) {
        var translation = clean(value);
        if (value instanceof Map
                || value instanceof List
                || term.isEmpty()
                || term.length() > MAX_LENGTH
                || translation.isEmpty()
                || translation.length() > MAX_LENGTH
                || "und".equals(language)) {
            return Stream.of();
        }
        return Stream.of(new GlossaryEntry(term, translation.equalsIgnoreCase(KEEP) ? null : translation, language));
    }

    private static String clean(Object text) {
        return SpokenText.printable(String.valueOf(text)).strip();
    }
}
