package dev.coursecreator.markdown.slide;

import dev.coursecreator.markdown.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a fence that its info string highlights: {@code {2,4-6}}, as in Docusaurus and VitePress. Of the steps of Slidev,
 * {@code {2|4-6|all}}, all lines are highlighted that a step names. Other settings in braces, such as {@code {lines:true}}, are
 * skipped.
 */
final class MarkedLines {

    private static final Pattern RANGE = Pattern.compile("\\d{1,9}(-\\d{1,9})?");
    private static final Pattern ALL_OR_NOTHING = Pattern.compile("all|none|hide|\\*|");

    private MarkedLines() {}

    /**
     * Returns the numbers of the lines, from 1, ascending; lines that do not exist are reported and left out.
     *
     * @param lines how many lines the code has
     * @param line of the document, for problems
     */
    static List<Integer> of(@Nullable String info, int lines, int line, Problems problems) {
        var marked = new TreeSet<Integer>();
        for (var braces : braces(info == null ? "" : info)) {
            var words = List.of(braces.split("[,|\\s]+"));
            if (words.stream().anyMatch(word -> RANGE.matcher(word).matches())) {
                words.forEach(word -> add(word, lines, line, marked, problems));
            }
        }
        return List.copyOf(marked);
    }

    private static void add(String word, int lines, int line, Set<Integer> marked, Problems problems) {
        if (ALL_OR_NOTHING.matcher(word).matches()) {
            return;
        }
        var ends = RANGE.matcher(word).matches() ? word.split("-") : new String[] {"0"};
        int first = Integer.parseInt(ends[0]);
        int last = Integer.parseInt(ends[ends.length - 1]);
        if (first < 1 || last < first || last > lines) {
            problems.warn(
                    line,
                    "the marked lines '" + word + "' are left out, because the code has the lines 1 to " + lines
                            + "; write their numbers such as {2,4-6}");
            return;
        }
        for (int number = first; number <= last; number++) {
            marked.add(number);
        }
    }

    /** Returns what is between braces, outside of quotes. */
    private static List<String> braces(String info) {
        var found = new ArrayList<String>();
        int start = -1;
        char quote = 0;
        for (int i = 0; i < info.length(); i++) {
            char character = info.charAt(i);
            if (quote != 0) {
                quote = character == quote ? 0 : quote;
            } else if (character == '"' || character == '\'') {
                quote = character;
            } else if (character == '{') {
                start = i + 1;
            } else if (character == '}' && start >= 0) {
                found.add(info.substring(start, i));
                start = -1;
            }
        }
        return found;
    }
}
