package dev.coursecreator.markdown.dialect;

import dev.coursecreator.markdown.problem.Problems;
import dev.coursecreator.markdown.source.FenceTracker;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Removes what only other tools understand, line by line: see {@link ForeignSyntaxRule}; and the imports of modules. */
final class ForeignSyntax {

    private static final String MODULES = "imports and exports of modules";
    private static final String TAGS = "###### tags:";
    private static final int MAX_EXPORT_LINES = 40;
    private static final Pattern END_OF_MODULE = Pattern.compile(".*[\"'];?\\s*");
    private static final Pattern CONTENTS = Pattern.compile("\\s{0,3}(?:[*+-]|1\\.) {1,4}\\S.{0,100}");
    private static final Pattern CONTENTS_ATTRIBUTE = Pattern.compile("\\s{0,20}\\{:\\s?toc\\b.*");

    private final List<String> lines;
    private final Problems problems;
    private final Set<String> reported = new HashSet<>();

    /** How many brackets of an exported expression are open, and where it began. */
    private int open;

    private int start;

    private ForeignSyntax(List<String> lines, Problems problems) {
        this.lines = lines;
        this.problems = problems;
    }

    /** The lines without it; the first of each kind is reported. */
    static List<String> without(List<String> lines, Problems problems) {
        return new ForeignSyntax(lines, problems).remaining();
    }

    private List<String> remaining() {
        var kept = new ArrayList<String>();
        var fences = new FenceTracker();
        var formula = false;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var isCode = fences.isCode(line);
            formula ^= !isCode && isFormulaFence(line);
            kept.add(isCode || formula ? line : remaining(line, i));
        }
        return kept;
    }

    /** Whether the line opens or closes a formula that stands on lines of its own. */
    private static boolean isFormulaFence(String line) {
        var text = line.strip();
        int first = text.indexOf("$$");
        return first >= 0 && text.indexOf("$$", first + 2) < 0 && (first == 0 || first == text.length() - 2);
    }

    private String remaining(String line, int index) {
        if (isModule(line, index)) {
            report(MODULES, index);
            return "";
        }
        if (line.startsWith(TAGS)) {
            report(ForeignSyntaxRule.PROPERTIES, index);
            return "";
        }
        var isContents = CONTENTS.matcher(line).matches()
                && index + 1 < lines.size()
                && CONTENTS_ATTRIBUTE.matcher(lines.get(index + 1)).matches();
        return isContents ? "" : withoutCode(line, index);
    }

    /** Code between backticks is kept. */
    private String withoutCode(String line, int index) {
        if (line.contains("``")) {
            return line;
        }
        var remaining = line;
        for (var rule : ForeignSyntaxRule.ALL) {
            if (remaining.contains(rule.trigger())) {
                remaining = applied(rule, remaining, index);
            }
        }
        return remaining;
    }

    private String applied(ForeignSyntaxRule rule, String line, int index) {
        var parts = line.split("`", -1);
        for (int i = 0; i < parts.length; i += 2) {
            parts[i] = rule.apply(parts[i]);
        }
        var remaining = String.join("`", parts);
        if (!remaining.equals(line)) {
            report(rule.kind(), index);
        }
        return remaining;
    }

    /** An export may go over several lines. One that seems to have no end is none. */
    private boolean isModule(String line, int index) {
        var isExport = line.startsWith("export const ")
                || line.startsWith("export default ")
                || line.startsWith("export function ");
        if (isExport) {
            start = index;
            open = 0;
        }
        if (isExport || (open > 0 && index - start < MAX_EXPORT_LINES && !line.startsWith("#"))) {
            open = Math.max(0, open + brackets(line));
            return true;
        }
        open = 0;
        return line.startsWith("import ") && END_OF_MODULE.matcher(line).matches();
    }

    private static int brackets(String line) {
        int open = 0;
        for (int i = 0; i < line.length(); i++) {
            open += "({[".indexOf(line.charAt(i)) >= 0 ? 1 : ")}]".indexOf(line.charAt(i)) >= 0 ? -1 : 0;
        }
        return open;
    }

    private void report(String kind, int index) {
        if (reported.add(kind)) {
            problems.warn(index + 1, kind + " are left out; they belong to another tool");
        }
    }
}
