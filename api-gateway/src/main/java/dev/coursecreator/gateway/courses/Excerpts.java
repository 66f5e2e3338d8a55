package dev.coursecreator.gateway.courses;

import dev.coursecreator.rest.page.SearchText;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Shows where in a text the words are that were looked for. */
final class Excerpts {

    private static final int BEFORE = 60;
    private static final int LONGEST = 200;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

    private final Set<String> words;
    private final String beginning;

    /** Looks for any of the words; the last may be a beginning. */
    Excerpts(List<String> words) {
        this.words = new HashSet<>(words);
        this.beginning = words.getLast();
    }

    /** Some of the line with the first of the words that are there, on its own. */
    Optional<String> of(String text) {
        return text.lines().flatMap(line -> in(line).stream()).findFirst();
    }

    private Optional<String> in(String line) {
        var found = WORD.matcher(line);
        while (found.find()) {
            if (SearchText.words(found.group()).stream().anyMatch(this::isWanted)) {
                return Optional.of(around(line, found.start()));
            }
        }
        return Optional.empty();
    }

    private boolean isWanted(String word) {
        return words.contains(word) || word.startsWith(beginning);
    }

    private static String around(String line, int place) {
        var from = place <= BEFORE ? 0 : afterSpace(line, place - BEFORE, place);
        var to = from + LONGEST >= line.length() ? line.length() : beforeSpace(line, from + LONGEST, place);
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
