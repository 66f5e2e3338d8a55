package dev.coursecreator.markdown.frontmatter;

import dev.coursecreator.markdown.problem.Problems;
import dev.coursecreator.markdown.text.SpokenText;
import dev.coursecreator.model.script.GlossaryEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
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
            if (read.size() < written(value)) {
                problems.warn(line, ignored(term, read));
            }
            entries.addAll(read);
        });
        return List.copyOf(entries);
    }

    private static int written(@Nullable Object value) {
        return value instanceof Map<?, ?> byLanguage ? Math.max(1, byLanguage.size()) : 1;
    }

    private static String ignored(String term, List<GlossaryEntry> read) {
        var name = "the term '" + term.substring(0, Math.min(term.length(), 50)) + "' of the glossary";
        return read.isEmpty()
                ? name + " is ignored; write its translation, or 'keep'"
                : name + " is only read for "
                        + read.stream()
                                .map(entry -> String.valueOf(entry.language()))
                                .collect(Collectors.joining(", "))
                        + "; write a language such as 'pt-BR' and a translation, or 'keep', for each of the others";
    }

    private static List<GlossaryEntry> entries(String term, @Nullable Object value) {
        if (value instanceof Map<?, ?> byLanguage) {
            return byLanguage.entrySet().stream()
                    .flatMap(entry -> entry(term, entry.getValue(), language(entry.getKey())))
                    .toList();
        }
        return entry(term, value, null).toList();
    }

    /** The language as BCP 47 spells it: {@code pt_BR} means {@code pt-BR}. */
    private static String language(@Nullable Object key) {
        return Locale.forLanguageTag(clean(key).replace('_', '-')).toLanguageTag();
    }

    private static Stream<GlossaryEntry> entry(String term, @Nullable Object value, @Nullable String language) {
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

    /** YAML has null where nothing is written. */
    private static String clean(@Nullable Object text) {
        return text == null ? "" : SpokenText.printable(String.valueOf(text)).strip();
    }
}
