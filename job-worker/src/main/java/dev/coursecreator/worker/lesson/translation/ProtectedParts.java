package dev.coursecreator.worker.lesson.translation;

import dev.coursecreator.model.script.GlossaryEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Finds what is not translated in a sentence: code, addresses, placeholders, numbers, and terms of the glossary. */
final class ProtectedParts {

    /** In the order in which they are tried at each place. Repetitions that could begin at many places are bounded. */
    private static final Pattern UNTRANSLATABLE = Pattern.compile(String.join(
            "|",
            "\\b(?:https?|ftp)://\\S*[\\w/]",
            "\\bwww\\.\\S*[\\w/]",
            "[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}",
            // Placeholders: {name}, ${NAME}, {{ name }}, $NAME, %s, <file>
            "\\$?\\{\\{?\\s?[^{}\\s]{1,60}\\s?\\}?\\}",
            "\\$[A-Za-z_]\\w*",
            "%(?:\\d\\$)?[sdfx]\\b",
            "<[A-Za-z][\\w-]*>",
            // Calls, options, paths and file names
            "\\b[A-Za-z_]\\w{0,99}(?:\\.\\w{1,99}){0,8}\\(\\)",
            "(?<![\\w-])--?[A-Za-z][\\w-]*",
            "(?<![\\w/])(?:~|\\.{1,2})?(?:/[\\w.-]{0,99}\\w){1,20}",
            "\\b[\\w-]{1,99}(?:\\.[\\w-]{1,99}){0,8}\\.[a-z][a-z0-9]{1,4}\\b",
            // Identifiers: foo_bar, fooBar
            "\\b\\w+_\\w+\\b",
            "\\b[a-z]+[A-Z]\\w*\\b",
            // Numbers, times, versions, dates
            "(?<![A-Za-z0-9_])v?\\d{1,99}(?:[.,:/-]\\d{1,99}){0,12}(?![A-Za-z0-9_])"));

    private ProtectedParts() {}

    /**
     * Finds.
     *
     * @param code words that are written as code
     * @param glossary whose terms are kept
     */
    static ProtectedText of(String text, Collection<String> code, List<GlossaryEntry> glossary) {
        var found = new ArrayList<ProtectedText.Part>();
        for (var entry : glossary) {
            GlossaryTerms.find(text, entry.term(), (start, end) -> {
                var written = text.substring(start, end);
                found.add(new ProtectedText.Part(
                        start, end, entry.translation() == null ? written : entry.translation()));
            });
        }
        for (var word : code) {
            for (int at = text.indexOf(word); at >= 0 && !word.isEmpty(); at = text.indexOf(word, at + word.length())) {
                add(found, text, at, at + word.length());
            }
        }
        var matcher = UNTRANSLATABLE.matcher(text);
        while (matcher.find()) {
            add(found, text, matcher.start(), matcher.end());
        }
        return new ProtectedText(text, withoutOverlaps(found));
    }

    private static void add(List<ProtectedText.Part> found, String text, int start, int end) {
        if (GlossaryTerms.isBoundary(text, start) && GlossaryTerms.isBoundary(text, end)) {
            found.add(new ProtectedText.Part(start, end, text.substring(start, end)));
        }
    }

    /** The longest first, of those at the same place; of those of the same length, the first found. */
    private static List<ProtectedText.Part> withoutOverlaps(List<ProtectedText.Part> found) {
        var sorted = found.stream()
                .sorted(Comparator.comparingInt(ProtectedText.Part::start).thenComparingInt(part -> -part.end()))
                .toList();
        var parts = new ArrayList<ProtectedText.Part>();
        int end = 0;
        for (var part : sorted) {
            if (part.start() >= end) {
                parts.add(part);
                end = part.end();
            }
        }
        return parts;
    }
}
