package dev.coursecreator.markdown.dialect;

import dev.coursecreator.markdown.problem.Problems;
import dev.coursecreator.markdown.source.FenceTracker;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares the footnotes of a document with the references to them. One without the other is reported. */
final class FootnoteReferences {

    private static final Pattern DEFINITION = Pattern.compile("\\s{0,3}\\[\\^([^\\[\\]\\s]{1,100})\\]:.*");
    private static final Pattern REFERENCE = Pattern.compile("(?<!\\\\)\\[\\^([^\\[\\]\\s^†]{1,100})\\]");
    private static final Pattern INDENTED = Pattern.compile(" {0,3}\t.*| {4}.*");

    /** The lines of definitions by label; those of labels that are referred to are taken away. */
    private final Map<String, Integer> unused = new LinkedHashMap<>();

    private final List<String> lines;
    private final Problems problems;

    private FootnoteReferences(List<String> lines, Problems problems) {
        this.lines = lines;
        this.problems = problems;
    }

    /** The lines without references to footnotes that do not exist. */
    static List<String> checked(List<String> lines, Problems problems) {
        return new FootnoteReferences(lines, problems).checked();
    }

    private List<String> checked() {
        var fences = new FenceTracker();
        for (int i = 0; i < lines.size(); i++) {
            var definition = DEFINITION.matcher(lines.get(i));
            if (!fences.isCode(lines.get(i)) && definition.matches()) {
                unused.putIfAbsent(label(definition.group(1)), i + 1);
            }
        }
        var labels = Set.copyOf(unused.keySet());
        var checked = new ArrayList<String>(lines.size());
        var tracker = new FenceTracker();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var isCode = tracker.isCode(line) || !line.contains("[^");
            checked.add(isCode ? line : checked(line, i + 1, labels));
        }
        unused.forEach((label, line) -> problems.warn(
                line,
                "the footnote '" + label + "' is left out, because no text refers to it; write [^" + label
                        + "] where it belongs"));
        return checked;
    }

    /** Code between backticks is kept, and so is what may be code of an indented block. */
    private String checked(String line, int number, Set<String> labels) {
        var definition = DEFINITION.matcher(line);
        int start = definition.matches() ? definition.end(1) + 1 : 0;
        var parts = line.substring(start).split("`", -1);
        for (int i = 0; i < parts.length; i += 2) {
            parts[i] = REFERENCE.matcher(parts[i]).replaceAll(reference -> {
                var label = label(reference.group(1));
                unused.remove(label);
                if (labels.contains(label) || INDENTED.matcher(line).matches()) {
                    return Matcher.quoteReplacement(reference.group());
                }
                problems.warn(
                        number,
                        "there is no footnote '" + reference.group(1)
                                + "', so the reference to it is left out; write it on a line that" + " begins with [^"
                                + reference.group(1) + "]:");
                return "";
            });
        }
        return line.substring(0, start) + String.join("`", parts);
    }

    private static String label(String written) {
        return written.toLowerCase(Locale.ROOT);
    }
}
