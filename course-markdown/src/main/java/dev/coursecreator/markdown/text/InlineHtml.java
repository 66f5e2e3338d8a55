package dev.coursecreator.markdown.text;

import dev.coursecreator.model.script.RichText.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The HTML elements that are open within a paragraph, and what they mean for its text. Others are dropped; their text is kept. */
final class InlineHtml {

    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9-]*+)[^>]*+>");

    private static final Map<String, Style> STYLES = Map.ofEntries(
            Map.entry("b", Style.STRONG),
            Map.entry("strong", Style.STRONG),
            Map.entry("mark", Style.STRONG),
            Map.entry("i", Style.EMPHASIS),
            Map.entry("em", Style.EMPHASIS),
            Map.entry("cite", Style.EMPHASIS),
            Map.entry("dfn", Style.EMPHASIS),
            Map.entry("code", Style.CODE),
            Map.entry("kbd", Style.CODE),
            Map.entry("samp", Style.CODE),
            Map.entry("tt", Style.CODE),
            Map.entry("var", Style.CODE),
            Map.entry("s", Style.STRIKETHROUGH),
            Map.entry("del", Style.STRIKETHROUGH),
            Map.entry("strike", Style.STRIKETHROUGH));

    private static final Set<String> SCRIPTS = Set.of("sup", "sub");
    private static final Set<String> NOT_SHOWN =
            Set.of("script", "style", "template", "noscript", "iframe", "object", "svg", "video", "audio");

    /** Deeper nesting is an attack or an accident. */
    private static final int MAX_OPEN = 50;

    private final List<String> open = new ArrayList<>();

    /** Reads a tag and returns its name in lower case; empty if it is none, such as a comment. */
    String read(String literal) {
        var tag = TAG.matcher(literal);
        if (!tag.matches()) {
            return "";
        }
        var name = tag.group(2).toLowerCase(Locale.ROOT);
        if (!STYLES.containsKey(name) && !SCRIPTS.contains(name) && !NOT_SHOWN.contains(name)) {
            return name;
        }
        if (tag.group(1).isEmpty() && !literal.endsWith("/>")) {
            if (open.size() < MAX_OPEN) {
                open.add(name);
            }
        } else {
            var last = open.lastIndexOf(name);
            if (last >= 0) {
                open.remove(last);
            }
        }
        return name;
    }

    /** The style of the text in the innermost element that has one. */
    Style style(Style outer) {
        for (int i = open.size() - 1; i >= 0; i--) {
            var style = STYLES.get(open.get(i));
            if (style != null) {
                return style;
            }
        }
        return outer;
    }

    boolean isShown() {
        return open.stream().noneMatch(NOT_SHOWN::contains);
    }

    /** The text as it is shown, raised or lowered where the elements say so. */
    String shown(String text) {
        if (open.contains("sup")) {
            return Superscripts.raised(text);
        }
        return open.contains("sub") ? Superscripts.lowered(text) : text;
    }
}
