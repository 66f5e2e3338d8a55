package dev.coursecreator.markdown;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Removes what only site generators understand: attributes of elements, template tags, and imports of modules. */
final class ForeignSyntax {

    /** A kind of foreign syntax, as an author would call it. */
    private enum Kind {
        ATTRIBUTES("attributes such as {#id .class}"),
        TEMPLATE_TAG("template tags such as {% include %} and {{< shortcode >}}"),
        MODULE("imports and exports of modules");

        private final String name;

        Kind(String name) {
            this.name = name;
        }
    }

    private static final Pattern ATTRIBUTES = Pattern.compile("\\s{0,10}\\{:?\\s{0,10}[#.][\\w-][^{}`]{0,200}\\}\\s*$");
    private static final Pattern TEMPLATE_TAG =
            Pattern.compile("\\{%[^%`]{0,300}%\\}|\\{\\{[<%][^{}`]{0,300}[>%]\\}\\}");
    private static final Pattern END_OF_MODULE = Pattern.compile(".*[\"'];?\\s*");

    private final Problems problems;
    private final Set<Kind> reported = EnumSet.noneOf(Kind.class);
    private final FenceTracker fences = new FenceTracker();

    private ForeignSyntax(Problems problems) {
        this.problems = problems;
    }

    /** The lines without it; the first of each kind is reported. */
    static List<String> without(List<String> lines, Problems problems) {
        var removing = new ForeignSyntax(problems);
        var kept = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            kept.add(removing.without(lines.get(i), i + 1));
        }
        return kept;
    }

    private String without(String line, int number) {
        if (fences.isCode(line)) {
            return line;
        }
        if (isModule(line)) {
            report(Kind.MODULE, number);
            return "";
        }
        if (line.indexOf('{') < 0) {
            return line;
        }
        return replaced(ATTRIBUTES, withoutTags(line, number), Kind.ATTRIBUTES, number);
    }

    /** Code between backticks is kept. */
    private String withoutTags(String line, int number) {
        if (line.contains("``")) {
            return line;
        }
        var parts = line.split("`", -1);
        for (int i = 0; i < parts.length; i += 2) {
            parts[i] = replaced(TEMPLATE_TAG, parts[i], Kind.TEMPLATE_TAG, number);
        }
        return String.join("`", parts);
    }

    private String replaced(Pattern pattern, String line, Kind kind, int number) {
        var replaced = pattern.matcher(line).replaceAll("");
        if (!replaced.equals(line)) {
            report(kind, number);
        }
        return replaced;
    }

    private static boolean isModule(String line) {
        return (line.startsWith("import ") && END_OF_MODULE.matcher(line).matches())
                || line.startsWith("export const ")
                || line.startsWith("export default ");
    }

    private void report(Kind kind, int line) {
        if (reported.add(kind)) {
            problems.warn(line, kind.name + " are left out; they belong to another tool");
        }
    }
}
