package dev.coursecreator.markdown.outline;

import dev.coursecreator.markdown.text.Inlines;
import dev.coursecreator.markdown.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * The presenter's notes of a slide in a deck: comments (Marp, Slidev), everything after {@code Note:} (reveal.js) or {@code ???}
 * (remark), and paragraphs that begin with {@code ^} (Deckset).
 */
final class PresenterNotes {

    private static final String OPENING = "<!--";
    private static final String CLOSING = "-->";

    /** The beginning of a comment to a tool: a key of Marp, reveal.js or our own, or a switch of a linter. */
    private static final Pattern TO_A_TOOL = Pattern.compile(
            "[_$.]?(?:theme|class|paginate|header|footer|size|style|background\\w*|color|headingDivider|math|marp|lang"
                    + "|transition|title|author|description|keywords|url|image|slide|element|narration|hold)\\s*:"
                    + "|fit\\s*$|(?:prettier|markdownlint|eslint|textlint|cspell|vale|toc)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NOTE = Pattern.compile("(?i)notes?:\\s*(.*)");

    private final List<Node> blocks = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private boolean areTheRest;

    private PresenterNotes() {}

    /**
     * A slide and its notes.
     *
     * @param notes to speak; null if there are none
     */
    record Separated(List<Node> blocks, @Nullable String notes) {}

    static Separated separate(List<Node> slide) {
        var separating = new PresenterNotes();
        slide.forEach(separating::add);
        var notes = String.join(" ", separating.notes).strip();
        return new Separated(separating.blocks, notes.isEmpty() ? null : notes);
    }

    private void add(Node block) {
        if (block instanceof HtmlBlock html && html.getLiteral().stripLeading().startsWith(OPENING)) {
            addComments(html);
        } else if (block instanceof Paragraph paragraph) {
            add(paragraph);
        } else if (areTheRest) {
            notes.add(PlainText.spokenOf(block));
        } else {
            blocks.add(block);
        }
    }

    private void addComments(HtmlBlock html) {
        var text = html.getLiteral();
        for (int start = text.indexOf(OPENING); start >= 0; start = text.indexOf(OPENING, start)) {
            int end = text.indexOf(CLOSING, start);
            if (end < 0) {
                break;
            }
            var comment = text.substring(start + OPENING.length(), end).strip();
            if (!TO_A_TOOL.matcher(comment).lookingAt()) {
                notes.add(PlainText.spoken(comment));
            }
            start = end;
        }
        blocks.add(html);
    }

    private void add(Paragraph paragraph) {
        var first = paragraph.getFirstChild() instanceof Text text ? text.getLiteral() : "";
        var note = NOTE.matcher(first);
        if (first.strip().equals("???") || note.matches()) {
            areTheRest = true;
            var marker = first.strip().equals("???")
                    ? "???"
                    : first.substring(0, first.length() - note.group(1).length());
            notes.add(Inlines.of(paragraph)
                    .spoken()
                    .substring(marker.strip().length())
                    .strip());
        } else if (areTheRest) {
            notes.add(Inlines.of(paragraph).spoken());
        } else if (first.startsWith("^")) {
            notes.add(Inlines.of(paragraph).spoken().substring(1).strip());
        } else {
            blocks.add(paragraph);
        }
    }
}
