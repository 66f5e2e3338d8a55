package dev.coursecreator.gateway.courses;

import dev.coursecreator.rest.page.SearchText;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Extracts the part of a text around the first search hit. */
final class ExcerptExtractor {

    private static final int CHARACTERS_BEFORE = 60;
    private static final int MAX_LENGTH = 200;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

    private final Set<String> words;
    private final String prefix;

    /** Searches for any of the words; the last may be a prefix. */
    ExcerptExtractor(List<String> words) {
        this.words = new HashSet<>(words);
        this.prefix = words.getLast();
    }

    /** Part of the first line that contains one of the words. */
    Optional<String> extract(String text) {
        return text.lines().flatMap(line -> extractFromLine(line).stream()).findFirst();
    }

    private Optional<String> extractFromLine(String line) {
        var found = WORD.matcher(line);
        while (found.find()) {
            if (SearchText.words(found.group()).stream().anyMatch(this::matches)) {
                return Optional.of(around(line, found.start()));
            }
        }
        return Optional.empty();
    }

    private boolean matches(String word) {
        return words.contains(word) || word.startsWith(prefix);
    }

    private static String around(String line, int position) {
        var from = position <= CHARACTERS_BEFORE ? 0 : afterSpace(line, position - CHARACTERS_BEFORE, position);
        var to = from + MAX_LENGTH >= line.length() ? line.length() : beforeSpace(line, from + MAX_LENGTH, position);
        return (from > 0 ? "… " : "") + line.substring(from, to).strip() + (to < line.length() ? " …" : "");
    }

    private static int afterSpace(String line, int from, int latest) {
        var space = line.indexOf(' ', from);
        return space < 0 || space >= latest ? latest : space + 1;
    }

    private static int beforeSpace(String line, int to, int earliest) {
        var space = line.lastIndexOf(' ', to);
        var cut = space > earliest ? space : to;
        return Character.isLowSurrogate(line.charAt(cut)) ? cut - 1 : cut;
    }
}
