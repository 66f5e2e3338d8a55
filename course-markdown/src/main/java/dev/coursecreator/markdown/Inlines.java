package dev.coursecreator.markdown;

import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.RichText.Run;
import dev.coursecreator.model.script.RichText.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * The inline content of a block, as displayed and as spoken. A link becomes its text, a bare URL its host, an image its alternative
 * text; HTML is dropped.
 */
final class Inlines {

    private static final int MAX_DEPTH = 40;
    private static final Pattern URL = Pattern.compile("(?:https?://|www\\.)([^\\s/?#]+)\\S*|mailto:(\\S+)");

    private final List<Run> runs = new ArrayList<>();
    private @Nullable String narration;
    private boolean onlyImages = true;

    private Inlines() {}

    /** Reads the children of a paragraph, a heading or a table cell. */
    static Inlines of(Node parent) {
        var inlines = new Inlines();
        inlines.children(parent, Style.PLAIN, 0);
        return inlines;
    }

    /** Returns the text to display. */
    RichText shown() {
        var shown = new ArrayList<Run>();
        for (var run : runs) {
            var text = run.style() == Style.CODE ? run.text() : withoutPauses(run.text());
            if (!text.isEmpty()) {
                shown.add(new Run(text, run.style()));
            }
        }
        return stripped(shown);
    }

    /** Returns the text to speak, still containing {@code (pause: …)} markers. */
    String spoken() {
        var text = new StringBuilder();
        runs.forEach(run -> text.append(run.text()));
        return text.toString().replaceAll("\\s+", " ").strip();
    }

    /** Returns the narration from an inline {@code <!-- narration: … -->} comment; null if there is none. */
    @Nullable
    String narration() {
        return narration;
    }

    /** Whether the block contains only images. */
    boolean isOnlyImages() {
        return onlyImages;
    }

    private void children(Node parent, Style style, int depth) {
        if (depth > MAX_DEPTH) {
            return;
        }
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            child(node, style, depth);
        }
    }

    private void child(Node node, Style style, int depth) {
        onlyImages &= depth > 0 || node instanceof Image || node instanceof SoftLineBreak;
        switch (node) {
            case Text text -> add(text.getLiteral(), style);
            case Code code -> add(code.getLiteral(), Style.CODE);
            case SoftLineBreak line -> add(" ", style);
            case HardLineBreak line -> add(" ", style);
            case Emphasis emphasis -> children(emphasis, style == Style.PLAIN ? Style.EMPHASIS : style, depth + 1);
            case StrongEmphasis strong -> children(strong, Style.STRONG, depth + 1);
            case Strikethrough struck -> children(struck, Style.STRIKETHROUGH, depth + 1);
            case Link link -> children(link, style, depth + 1);
            case Image image -> children(image, Style.EMPHASIS, depth + 1);
            case HtmlInline html -> Narration.in(html.getLiteral()).ifPresent(text -> narration = text);
            case TaskListItemMarker marker -> {}
            default -> children(node, style, depth + 1);
        }
    }

    private void add(String text, Style style) {
        var clean = SpokenText.printable(text);
        var words = style == Style.CODE
                ? clean
                : URL.matcher(clean)
                        .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(
                                match.group(1) != null ? match.group(1) : match.group(2)));
        if (words.isEmpty()) {
            return;
        }
        if (!runs.isEmpty() && runs.getLast().style() == style) {
            var last = runs.removeLast();
            runs.add(new Run(last.text() + words, style));
        } else {
            runs.add(new Run(words, style));
        }
    }

    private static String withoutPauses(String text) {
        var marked = SpokenText.withoutPauses("|" + text + "|");
        return marked.substring(1, marked.length() - 1);
    }

    private static RichText stripped(List<Run> runs) {
        if (runs.isEmpty()) {
            return RichText.EMPTY;
        }
        var first = runs.removeFirst();
        runs.addFirst(new Run(first.text().stripLeading(), first.style()));
        var last = runs.removeLast();
        runs.add(new Run(last.text().stripTrailing(), last.style()));
        return new RichText(runs.stream().filter(run -> !run.text().isEmpty()).toList());
    }
}
