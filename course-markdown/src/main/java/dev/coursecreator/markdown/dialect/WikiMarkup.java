package dev.coursecreator.markdown.dialect;

import dev.coursecreator.markdown.problem.Problems;
import dev.coursecreator.markdown.source.FenceTracker;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes headings, bold text, code and boxes of MediaWiki and Confluence as Markdown: {@code == Title ==}, {@code '''bold'''}, {@code h2.
 * Title}, <code>{code:java}</code>, <code>{info}</code>.
 */
final class WikiMarkup {

    private static final Pattern HEADING = Pattern.compile("(={1,6}) ([^=\\s].{0,300}) (={1,6})\\s*");
    private static final Pattern CONFLUENCE_HEADING = Pattern.compile("h([1-6])\\. (\\S.*)");
    private static final Pattern BOLD = Pattern.compile("'''(?=\\S)([^'`]{1,300})(?<=\\S)'''");
    private static final Pattern ITALIC = Pattern.compile("(?<!')''(?=\\S)([^'`]{1,300})(?<=\\S)''(?!')");
    private static final Pattern MACRO =
            Pattern.compile("\\{(code|noformat|info|note|tip|warning|quote|panel)(?::([^{}]*))?\\}\\s*");
    private static final int MAX_OPEN = 20;
    private static final Pattern TITLE = Pattern.compile("(?:^|\\|)title=([^|]*)");

    private static final Map<String, String> BOXES =
            Map.of("info", "info", "note", "note", "tip", "tip", "warning", "warning", "panel", "note");

    private final List<String> lines;
    private final Problems problems;
    private final Set<String> reported = new HashSet<>();

    private WikiMarkup(List<String> lines, Problems problems) {
        this.lines = new ArrayList<>(lines);
        this.problems = problems;
    }

    /** The lines in Markdown; their number stays the same. The first of each kind is reported. */
    static List<String> replaced(List<String> lines, Problems problems) {
        var wiki = new WikiMarkup(lines, problems);
        wiki.macros();
        wiki.texts();
        return wiki.lines;
    }

    /** Replaces the macros that stand in pairs on lines of their own, also within each other. */
    private void macros() {
        var fences = new FenceTracker();
        var open = new ArrayDeque<Integer>();
        for (int i = 0; i < lines.size(); i++) {
            var isCode = fences.isCode(lines.get(i));
            var macro = isCode || !lines.get(i).startsWith("{") ? null : MACRO.matcher(lines.get(i));
            if (macro != null && macro.matches()) {
                var name = macro.group(1);
                var isEnd = macro.group(2) == null
                        && open.stream().anyMatch(line -> name(line).equals(name));
                if (isEnd) {
                    while (!name(open.peek()).equals(name)) {
                        open.pop();
                    }
                    replace(open.pop(), i, name);
                } else if (open.size() < MAX_OPEN && (open.isEmpty() || !isVerbatim(name(open.peek())))) {
                    open.push(i);
                }
            }
        }
    }

    /** The name of the macro on a line. */
    private String name(int line) {
        var macro = MACRO.matcher(lines.get(line));
        return macro.matches() ? macro.group(1) : "";
    }

    private static boolean isVerbatim(String macro) {
        return macro.equals("code") || macro.equals("noformat");
    }

    private void replace(int first, int last, String name) {
        var macro = MACRO.matcher(lines.get(first));
        var options = macro.matches() && macro.group(2) != null ? macro.group(2) : "";
        if (isVerbatim(name)) {
            var language = options.split("\\|", 2)[0].toLowerCase(Locale.ROOT);
            lines.set(first, "```" + (language.matches("[\\w+#-]{1,30}") ? language : ""));
            lines.set(last, "```");
        } else if (name.equals("quote")) {
            for (int i = first; i <= last; i++) {
                lines.set(i, i == first || i == last ? "" : "> " + lines.get(i));
            }
        } else {
            var title = TITLE.matcher(options);
            lines.set(
                    first,
                    "::: " + BOXES.get(name)
                            + (title.find() ? " " + title.group(1).strip() : ""));
            lines.set(last, ":::");
        }
        report("{" + name + "}", "```".equals(lines.get(last)) ? "```" : "> [!NOTE]", first);
    }

    private void texts() {
        var fences = new FenceTracker();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (!fences.isCode(line)) {
                lines.set(i, replaced(line, i));
            }
        }
    }

    private String replaced(String line, int index) {
        var heading = line.startsWith("=") ? HEADING.matcher(line) : null;
        if (heading != null && heading.matches() && heading.group(1).equals(heading.group(3))) {
            report(
                    heading.group(1) + " … " + heading.group(1),
                    "#".repeat(heading.group(1).length()) + " …",
                    index);
            return "#".repeat(heading.group(1).length()) + " "
                    + heading.group(2).strip();
        }
        var confluence = line.startsWith("h") ? CONFLUENCE_HEADING.matcher(line) : null;
        if (confluence != null && confluence.matches()) {
            var marks = "#".repeat(Integer.parseInt(confluence.group(1)));
            report("h" + confluence.group(1) + ".", marks, index);
            return marks + " " + confluence.group(2);
        }
        if (!line.contains("''")) {
            return line;
        }
        var parts = line.split("`", -1);
        for (int i = 0; i < parts.length; i += 2) {
            parts[i] =
                    ITALIC.matcher(BOLD.matcher(parts[i]).replaceAll("**$1**")).replaceAll("*$1*");
        }
        var replaced = String.join("`", parts);
        if (!replaced.equals(line)) {
            report("''text''", "*text*", index);
        }
        return replaced;
    }

    private void report(String written, String markdown, int index) {
        if (reported.add(written)) {
            problems.warn(
                    index + 1,
                    "'" + written + "' is the markup of a wiki and is read as '" + markdown + "'; write it so");
        }
    }
}
