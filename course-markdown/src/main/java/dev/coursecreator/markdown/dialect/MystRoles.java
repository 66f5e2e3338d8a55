package dev.coursecreator.markdown.dialect;

import dev.coursecreator.markdown.source.FenceTracker;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces the roles of MyST and reStructuredText, such as <code>{ref}`setup`</code> and <code>:doc:`guide`</code>, by what a reader sees. */
final class MystRoles {

    private static final Pattern ROLE = Pattern.compile(
            "(?:(?<![\\w\\\\])\\{([a-z][a-z:+_-]{0,30})\\}|(?<![\\w:]):([a-z][a-z:+_-]{0,30}):)`([^`]{1,300})`");
    private static final Pattern TITLED = Pattern.compile("(.{1,300}?)\\s?<[^<>]{1,300}>");

    private MystRoles() {}

    /** The lines without roles; their number stays the same. */
    static List<String> replaced(List<String> lines) {
        var replaced = new ArrayList<String>(lines.size());
        var fences = new FenceTracker();
        for (var line : lines) {
            var isText = !fences.isCode(line) && !line.contains("``") && (line.contains("}`") || line.contains(":`"));
            replaced.add(isText ? ROLE.matcher(line).replaceAll(MystRoles::text) : line);
        }
        return replaced;
    }

    private static String text(MatchResult role) {
        var name = role.group(1) == null ? role.group(2) : role.group(1);
        var written = role.group(3);
        var titled = TITLED.matcher(written);
        var text = titled.matches() ? titled.group(1) : written;
        return Matcher.quoteReplacement(
                switch (name) {
                    case "math" -> "$" + written + "$";
                    case "kbd", "sub", "sup" -> "<" + name + ">" + written + "</" + name + ">";
                    case "ref", "numref", "eq", "doc" -> titled.matches() ? text : text.replaceAll("[-_/]+", " ");
                    case "term", "abbr", "download", "dfn", "emphasis", "strong", "guilabel", "index" -> text;
                    default -> name.startsWith("cite") ? "" : "`" + text + "`";
                });
    }
}
