package dev.coursecreator.markdown.text;

import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.RichText.Run;
import dev.coursecreator.model.script.RichText.Style;
import java.util.ArrayList;
import org.commonmark.node.Block;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;

/** The place in a text that refers to a footnote. Not spoken. */
public final class FootnoteMark extends CustomNode {

    private final int number;
    private final Node note;

    /**
     * @param number within the lesson, from 1
     * @param note the definition of the footnote
     */
    public FootnoteMark(int number, Node note) {
        this.number = number;
        this.note = note;
    }

    public int number() {
        return number;
    }

    /** The number as it is displayed in the text. */
    String sign() {
        return Superscripts.raised(String.valueOf(number));
    }

    /** The text of the footnote: its paragraphs, one after the other. */
    public RichText text() {
        if (Nodes.children(note).stream().noneMatch(Block.class::isInstance)) {
            return Inlines.of(note).shown();
        }
        var runs = new ArrayList<Run>();
        for (var block : Nodes.children(note)) {
            var shown = Inlines.of(block).shown();
            if (!runs.isEmpty() && !shown.runs().isEmpty()) {
                runs.add(new Run(" ", Style.PLAIN));
            }
            runs.addAll(shown.runs());
        }
        return new RichText(runs);
    }
}
