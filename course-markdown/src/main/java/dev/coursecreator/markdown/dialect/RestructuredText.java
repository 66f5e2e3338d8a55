package dev.coursecreator.markdown.dialect;

import dev.coursecreator.markdown.deadline.ParsingDeadline;
import dev.coursecreator.markdown.parser.AdmonitionTypes;
import dev.coursecreator.markdown.problem.Problems;
import dev.coursecreator.markdown.source.FenceTracker;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the directives of reStructuredText as Markdown: boxes ({@code .. note::}), listings ({@code .. code-block:: java}), pictures and
 * formulas, each with the indented lines below it. Others are left out.
 */
final class RestructuredText {

    private static final Pattern DIRECTIVE = Pattern.compile("\\.\\. ([a-z][\\w-]{0,40})::(?:\\s+(.*))?");
    private static final Pattern OPTION = Pattern.compile("\\s+:([\\w-]{1,40}):\\s*(.*)");
    private static final Pattern TARGET = Pattern.compile("\\.\\. _[^:`]{1,100}:.*|\\.\\. \\|[^|]{1,100}\\| .*");
    private static final Set<String> CODE = Set.of("code-block", "code", "sourcecode", "highlight", "parsed-literal");
    private static final Set<String> PICTURES = Set.of("image", "figure");

    private final List<String> lines;
    private final Problems problems;
    private final Set<String> reported = new HashSet<>();

    private RestructuredText(List<String> lines, Problems problems) {
        this.lines = new ArrayList<>(lines);
        this.problems = problems;
    }

    /** The lines in Markdown; their number stays the same. The first directive of each kind is reported. */
    static List<String> replaced(List<String> lines, Problems problems) {
        var text = new RestructuredText(lines, problems);
        text.replace();
        return text.lines;
    }

    private void replace() {
        var fences = new FenceTracker();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (!fences.isCode(line) && line.startsWith(".. ")) {
                var directive = DIRECTIVE.matcher(line);
                if (directive.matches()) {
                    directive(directive, i);
                } else if (TARGET.matcher(line).matches()) {
                    report("targets and substitutions such as '.. _name:' are left out", i);
                    lines.set(i, "");
                }
            }
        }
    }

    private void directive(Matcher directive, int first) {
        var name = directive.group(1).toLowerCase(Locale.ROOT);
        var argument = directive.group(2) == null ? "" : directive.group(2).strip();
        int end = end(first + 1);
        if (AdmonitionTypes.of(name).isPresent()) {
            report("'.. " + name + "::' is read as a box; write '> [!" + name.toUpperCase(Locale.ROOT) + "]'", first);
            box(name, argument, first, end);
        } else if (CODE.contains(name)) {
            report("'.. " + name + "::' is read as code; write it between lines of ```", first);
            fenced("```" + argument, "```", first, end);
        } else if (name.equals("math")) {
            report("'.. math::' is read as a formula; write it between lines of $$", first);
            fenced(
                    "$$" + (argument.isEmpty() ? "" : argument + "$$"),
                    "$$",
                    first,
                    argument.isEmpty() ? end : first + 1);
        } else if (PICTURES.contains(name)) {
            report("'.. " + name + "::' is read as a picture; write ![description](path)", first);
            picture(argument, first, end);
        } else {
            report("the directive '.. " + name + "::' is left out; it belongs to another tool", first);
            clear(first, end);
        }
    }

    /** The end of the indented lines, exclusive; blank lines below them do not count. */
    private int end(int from) {
        int end = from;
        for (int i = from; i < lines.size(); i++) {
            ParsingDeadline.check();
            var line = lines.get(i);
            if (!line.isBlank() && !Character.isWhitespace(line.charAt(0))) {
                break;
            }
            end = line.isBlank() ? end : i + 1;
        }
        return end;
    }

    private void box(String name, String text, int first, int end) {
        int indent = indent(first + 1, end);
        lines.set(first, text.isEmpty() ? "> [!" + name + "]" : "> **" + label(name) + ":** " + text);
        for (int i = first + 1; i < end; i++) {
            lines.set(i, ("> " + dedented(i, indent)).stripTrailing());
        }
    }

    private static String label(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** The blank line below the content, which ends it, is where the closing fence stands. */
    private void fenced(String opening, String closing, int first, int end) {
        int start = first + 1;
        while (start < end
                && (lines.get(start).isBlank()
                        || OPTION.matcher(lines.get(start)).matches())) {
            start++;
        }
        int indent = indent(start, end);
        clear(first, start);
        lines.set(start - 1, opening);
        for (int i = start; i < end; i++) {
            lines.set(i, dedented(i, indent));
        }
        if (end < lines.size() && end > first + 1) {
            lines.set(end, closing);
        }
    }

    private void picture(String path, int first, int end) {
        var description = "";
        for (int i = first + 1; i < end; i++) {
            var option = OPTION.matcher(lines.get(i));
            var isOption = option.matches();
            description = isOption && option.group(1).equals("alt")
                    ? option.group(2)
                    : !isOption && description.isEmpty() ? lines.get(i).strip() : description;
        }
        clear(first, end);
        lines.set(first, "![" + description.replaceAll("[\\[\\]]", "") + "](<" + path + ">)");
    }

    private void clear(int first, int end) {
        for (int i = first; i < end; i++) {
            lines.set(i, "");
        }
    }

    private int indent(int from, int end) {
        int indent = Integer.MAX_VALUE;
        for (int i = from; i < end; i++) {
            var line = lines.get(i);
            if (!line.isBlank()) {
                indent = Math.min(indent, line.length() - line.stripLeading().length());
            }
        }
        return indent;
    }

    private String dedented(int index, int indent) {
        var line = lines.get(index);
        return line.isBlank() ? "" : line.substring(Math.min(indent, line.length()));
    }

    private void report(String problem, int index) {
        if (reported.add(problem)) {
            problems.warn(index + 1, problem);
        }
    }
}
