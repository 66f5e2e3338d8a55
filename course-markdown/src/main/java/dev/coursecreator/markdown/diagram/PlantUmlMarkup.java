package dev.coursecreator.markdown.diagram;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of lines of PlantUML what has no place on a slide: links, of which the text stays; pictures and sprites, which would be files; and
 * settings for which PlantUML draws a message of its own.
 */
final class PlantUmlMarkup {

    private static final Pattern LINK =
            Pattern.compile("\\[{2,3}([^\\[\\]\\s{}]{1,500})(?:\\{[^{}]{0,200}\\})?(?:\\s([^\\[\\]]{0,300}))?\\]{2,3}");
    private static final Pattern PICTURE = Pattern.compile("<img[:\\s][^<>]{0,500}>|<\\$[^<>]{1,100}>");
    private static final Pattern SETTING =
            Pattern.compile("\\s*+(?:skinparam\\s++handwritten|sprite|listsprites?)\\b.*+", Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS = Pattern.compile("^https?://|/.*");

    private boolean hasPictures;

    /** Returns what is drawn of the line. */
    String drawn(String line) {
        if (SETTING.matcher(line).matches()) {
            return "";
        }
        var text = line;
        if (text.contains("[[")) {
            text = LINK.matcher(text)
                    .replaceAll(link -> Matcher.quoteReplacement(
                            link.group(2) == null || link.group(2).isBlank()
                                    ? ADDRESS.matcher(link.group(1)).replaceAll("")
                                    : link.group(2).strip()));
        }
        if (text.contains("<img") || text.contains("<$")) {
            text = PICTURE.matcher(text).replaceAll("");
            hasPictures = true;
        }
        return text;
    }

    /** What is not drawn, for the author; empty if everything is. */
    String leftOut() {
        return hasPictures ? "pictures and sprites in the diagram are left out; put pictures into the Markdown" : "";
    }
}
