package dev.coursecreator.markdown.dialect;

import dev.coursecreator.markdown.problem.Problems;
import dev.coursecreator.markdown.source.FenceTracker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes what Pandoc alone understands as ordinary Markdown: the title block ({@code % Title}), line blocks ({@code | a line}), numbered
 * examples ({@code (@name)}) and items with the mark {@code #.}.
 */
final class PandocSyntax {

    private static final int MAX_VERSES = 200;
    private static final Pattern EXAMPLE = Pattern.compile("\\(@([\\w-]{0,60})\\)(\\s+.*)");
    private static final Pattern ENVIRONMENT =
            Pattern.compile("\\\\(begin|end)\\{(equation|align|gather|multline)\\*?\\}");
    private static final Map<String, String> INNER = Map.of("gather", "gathered", "multline", "gathered");
    private static final Pattern MENTION = Pattern.compile("\\(@([\\w-]{1,60})\\)");

    private final List<String> lines;
    private final Problems problems;
    private final Map<String, Integer> examples = new HashMap<>();

    private PandocSyntax(List<String> lines, Problems problems) {
        this.lines = new ArrayList<>(lines);
        this.problems = problems;
    }

    /** The lines in ordinary Markdown; their number stays the same. */
    static List<String> replaced(List<String> lines, Problems problems) {
        var pandoc = new PandocSyntax(lines, problems);
        pandoc.titleBlock();
        pandoc.replace();
        return pandoc.lines;
    }

    private void titleBlock() {
        int first = 0;
        while (first < lines.size() && lines.get(first).isBlank()) {
            first++;
        }
        if (first == lines.size() || !lines.get(first).startsWith("% ")) {
            return;
        }
        lines.set(first, "# " + lines.get(first).substring(2).strip());
        for (int i = first + 1;
                i < Math.min(lines.size(), first + 3) && lines.get(i).startsWith("%");
                i++) {
            problems.warn(i + 1, "the title block is left out but for the title; write 'author:' in the front matter");
            lines.set(i, "");
        }
    }

    private void replace() {
        var fences = new FenceTracker();
        int number = 0;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (fences.isCode(line)) {
                continue;
            }
            var example = EXAMPLE.matcher(line);
            if (example.matches()) {
                number++;
                examples.put(example.group(1), number);
                lines.set(i, number + "." + example.group(2));
            } else if (line.contains("(@") && !examples.isEmpty()) {
                lines.set(i, MENTION.matcher(line).replaceAll(this::mention));
            } else if (line.startsWith("\\")) {
                lines.set(i, environment(line.strip()));
            } else if (line.startsWith("#. ")) {
                lines.set(i, "1. " + line.substring(3));
            } else if (isLineBlock(i)) {
                i = lineBlock(i);
            }
        }
    }

    /** An environment of formulas in LaTeX that stands alone. */
    private static String environment(String line) {
        var name = ENVIRONMENT.matcher(line);
        if (!name.matches()) {
            return line;
        }
        var isBeginning = name.group(1).equals("begin");
        var inner = name.group(2).startsWith("equation")
                ? ""
                : "\\" + name.group(1) + "{" + INNER.getOrDefault(name.group(2), "aligned") + "}";
        return isBeginning ? "$$" + inner : inner + "$$";
    }

    private String mention(MatchResult mention) {
        var number = examples.get(mention.group(1));
        return Matcher.quoteReplacement(number == null ? mention.group() : "(" + number + ")");
    }

    /** Whether at least two lines begin with a bar and have no other one, as tables have. */
    private boolean isLineBlock(int index) {
        return isVerse(index) && isVerse(index + 1);
    }

    private boolean isVerse(int index) {
        return index < lines.size()
                && lines.get(index).startsWith("| ")
                && lines.get(index).indexOf('|', 1) < 0;
    }

    /** Gives each line a hard break, unless there are too many. Returns the index of the last. */
    private int lineBlock(int first) {
        int end = first;
        while (isVerse(end)) {
            end++;
        }
        for (int i = first; end - first <= MAX_VERSES && i < end; i++) {
            lines.set(i, lines.get(i).substring(2).strip() + (i + 1 < end ? "\\" : ""));
        }
        return end - 1;
    }
}
