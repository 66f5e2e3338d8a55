package dev.coursecreator.markdown.dialect;

import dev.coursecreator.markdown.parser.AdmonitionTypes;
import dev.coursecreator.markdown.source.FenceTracker;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes the boxes, tabs, pictures and listings of GitBook, Hugo, Jekyll and MDX, which are tags on lines of their own, as the Markdown that
 * means the same: <code>{% hint style="info" %}</code> is {@code ::: info}, <code>{{< tab "Linux" >}}</code> and {@code <TabItem
 * label="Linux">} are headings.
 */
final class SiteGeneratorTags {

    private static final Pattern TAG = Pattern.compile(
            "\\s{0,12}(?:\\{%-?\\s?(/?[\\w-]{1,40})([^%]{0,400}?)\\s?-?%\\}|\\{\\{[<%]\\s?(/?[\\w-]{1,40})([^{}]{0,400}?)\\s?[>%]\\}\\}"
                    + "|<(/?[A-Z]\\w{0,40})([^<>]{0,400}?)/?>)(.*)");
    /** The group of the pattern with the name of a component. */
    private static final int COMPONENT = 5;

    private static final Pattern LABEL =
            Pattern.compile("\\b(?:label|title|name|header)\\s?=\\s?[\"']([^\"']{1,200})[\"']");
    private static final Pattern TYPE = Pattern.compile("\\b(?:style|type|kind)\\s?=\\s?[\"']([\\w-]{1,30})[\"']");
    private static final Pattern SOURCE = Pattern.compile("\\bsrc\\s?=\\s?[\"']([^\"'\\s]{1,500})[\"']");
    private static final Pattern CAPTION =
            Pattern.compile("\\b(?:alt|caption|title)\\s?=\\s?[\"']([^\"']{1,500})[\"']");
    private static final Pattern WORD = Pattern.compile("[\"']?([^\"'=]{1,200})[\"']?");

    /** The names of boxes; those of others are the types of admonitions. */
    private static final Map<String, String> BOXES = Map.of(
            "hint",
            "info",
            "notice",
            "note",
            "alert",
            "note",
            "Aside",
            "note",
            "Callout",
            "note",
            "Admonition",
            "note");

    private static final List<String> TABS = List.of("tab", "TabItem", "Tab", "Card", "step", "tabitem");

    /** Components that only lay out what is in them, which is Markdown. */
    private static final Set<String> LAYOUTS = Set.of(
            "Tabs",
            "Steps",
            "CardGrid",
            "Cards",
            "CardGroup",
            "CodeGroup",
            "Accordions",
            "Columns",
            "TabGroup",
            "FileTree");

    private static final Set<String> BOX_COMPONENTS = Set.of(
            "Note", "Tip", "Info", "Warning", "Caution", "Danger", "Important", "Success", "Example", "Exercise");

    private SiteGeneratorTags() {}

    /** The lines with what can be written in Markdown; the number of lines stays the same. */
    static List<String> replaced(List<String> lines) {
        var replaced = new ArrayList<String>(lines.size());
        var fences = new FenceTracker();
        for (var line : lines) {
            var isCode = fences.isCode(line);
            var tag = isCode || !mayHaveTag(line) ? null : TAG.matcher(line);
            replaced.add(tag != null && tag.matches() ? replaced(line, tag) : line);
        }
        return replaced;
    }

    private static boolean mayHaveTag(String line) {
        var text = line.stripLeading();
        return text.startsWith("{%") || text.startsWith("{{") || text.startsWith("<");
    }

    private static String replaced(String line, Matcher tag) {
        int group = tag.group(1) != null ? 1 : tag.group(3) != null ? 3 : COMPONENT;
        var name = tag.group(group);
        var attributes = tag.group(group + 1).strip();
        var rest = tag.group(7);
        var isEnd = name.startsWith("/") || name.startsWith("end");
        var plain = name.replaceFirst("^/|^end", "");
        if (rest.isBlank() && (BOXES.containsKey(plain) || isAdmonition(plain, group))) {
            return isEnd ? ":::" : "::: " + box(plain, attributes);
        }
        if (plain.equals("highlight") && rest.isBlank()) {
            return isEnd ? "```" : "```" + first(attributes);
        }
        if (TABS.contains(plain) && !isEnd) {
            var label = label(attributes, group);
            return label.isEmpty() || !rest.isBlank() ? line : "#### " + label;
        }
        if (group == COMPONENT && rest.isBlank() && (LAYOUTS.contains(plain) || (TABS.contains(plain) && isEnd))) {
            return "";
        }
        if (plain.equals("figure") && !isEnd && find(SOURCE, attributes) != null) {
            return "![" + or(find(CAPTION, attributes), "") + "](<" + find(SOURCE, attributes) + ">)";
        }
        return line;
    }

    /** A component of MDX such as {@code <Note>}, or a shortcode such as <code>{{% tip %}}</code>. */
    private static boolean isAdmonition(String name, int group) {
        return group == COMPONENT
                ? BOX_COMPONENTS.contains(name)
                : AdmonitionTypes.of(name).isPresent();
    }

    private static String box(String name, String attributes) {
        var type =
                or(find(TYPE, attributes), AdmonitionTypes.of(first(attributes)).isPresent() ? first(attributes) : "");
        var title = find(LABEL, attributes);
        var otherwise = or(BOXES.get(name), name).toLowerCase(Locale.ROOT);
        return (AdmonitionTypes.of(type).isPresent() ? type : otherwise) + (title == null ? "" : " " + title);
    }

    private static String label(String attributes, int group) {
        var named = find(LABEL, attributes);
        var word = WORD.matcher(attributes);
        return named != null
                ? named
                : group != COMPONENT && word.matches() ? word.group(1).strip() : "";
    }

    private static String first(String attributes) {
        return attributes.split("\\s", 2)[0].replaceAll("[\"']", "");
    }

    private static @Nullable String find(Pattern pattern, String attributes) {
        var found = pattern.matcher(attributes);
        return found.find() ? found.group(1) : null;
    }

    private static String or(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }
}
