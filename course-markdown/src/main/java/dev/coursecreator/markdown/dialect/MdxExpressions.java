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
 * Reads expressions of MDX within texts, such as <code>{version}</code>: the value of a constant that the document exports, otherwise nothing.
 * Only a document with imports or exports has them.
 */
final class MdxExpressions {

    private static final String IMPORT = "import ";
    private static final Pattern EXPORT = Pattern.compile("export (?:const|default|function) ");
    private static final Pattern ORIGIN = Pattern.compile("from ['\"]");
    private static final Pattern CONSTANT = Pattern.compile(
            "export const ([A-Za-z_$][\\w$]{0,60})\\s*=\\s*(?:(['\"])([^'\"]{0,200})\\2|(-?[\\d.]{1,20}));?\\s*");
    private static final Pattern EXPRESSION =
            Pattern.compile("(?<![=$\\w/{])\\{([A-Za-z_$][\\w$]{0,60}(?:\\.[A-Za-z_$][\\w$]{0,60}){0,5})\\}");

    private final Map<String, String> constants = new HashMap<>();
    private boolean isLeftOut;

    private MdxExpressions() {}

    /** The lines with values; their number stays the same. The first expression that is left out is reported. */
    static List<String> replaced(List<String> lines, Problems problems) {
        if (lines.stream().noneMatch(MdxExpressions::isModule)) {
            return lines;
        }
        var expressions = new MdxExpressions();
        expressions.readConstants(lines);
        return expressions.replace(lines, problems);
    }

    private static boolean isModule(String line) {
        return isImport(line) || EXPORT.matcher(line).lookingAt();
    }

    /** Whether it is {@code import … from '…'}. A single pattern would try each end with each beginning. */
    private static boolean isImport(String line) {
        if (!line.startsWith(IMPORT)) {
            return false;
        }
        var text = line.stripTrailing();
        int end = text.length() - (text.endsWith(";") ? 2 : 1);
        var origin = ORIGIN.matcher(text).region(IMPORT.length(), text.length());
        return "'\"".indexOf(text.charAt(end)) >= 0 && origin.find() && origin.end() <= end;
    }

    private void readConstants(List<String> lines) {
        var fences = new FenceTracker();
        for (var line : lines) {
            var constant = fences.isCode(line) || !line.startsWith("export const ") ? null : CONSTANT.matcher(line);
            if (constant != null && constant.matches()) {
                constants.put(constant.group(1), constant.group(3) == null ? constant.group(4) : constant.group(3));
            }
        }
    }

    private List<String> replace(List<String> lines, Problems problems) {
        var replaced = new ArrayList<String>();
        var fences = new FenceTracker();
        for (var line : lines) {
            var isText = !fences.isCode(line) && !line.startsWith("export ") && line.contains("{");
            var before = isLeftOut;
            replaced.add(isText ? replaced(line) : line);
            if (isLeftOut && !before) {
                problems.warn(replaced.size(), "expressions such as {version} are left out; write their value");
            }
        }
        return replaced;
    }

    /** Code between backticks and attributes of components are kept. */
    private String replaced(String line) {
        var parts = line.split("`", -1);
        for (int i = 0; i < parts.length; i += 2) {
            parts[i] = EXPRESSION.matcher(parts[i]).replaceAll(match -> Matcher.quoteReplacement(value(match)));
        }
        return String.join("`", parts);
    }

    private String value(MatchResult expression) {
        var value = constants.get(expression.group(1));
        isLeftOut |= value == null;
        return value == null ? "" : value;
    }
}
