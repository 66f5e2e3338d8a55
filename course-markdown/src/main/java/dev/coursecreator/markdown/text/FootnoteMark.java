package dev.coursecreator.markdown.text;

import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.RichText.Run;
import dev.coursecreator.model.script.RichText.Style;
import java.util.ArrayList;
import org.commonmark.node.Block;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** The place in a text that refers to a footnote. Not spoken. */
public final class FootnoteMark extends CustomNode {

    /** Of a longer note, later slides that refer to it show only the beginning. */
    private static final int MAX_REPEATED_LENGTH = 500;

    private final int number;
    private final Node note;
    private final @Nullable FootnoteMark first;
    private @Nullable RichText whole;
    private @Nullable RichText beginning;

    /**
     * @param number within the lesson, from 1
     * @param note the definition of the footnote
     * @param first the first reference to the same footnote in the document; null if this is it
     */
    public FootnoteMark(int number, Node note, @Nullable FootnoteMark first) {
        this.number = number;
        this.note = note;
        this.first = first;
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
        return first == null ? whole() : first.beginning();
    }

    private RichText whole() {
        if (whole == null) {
            whole = read();
        }
        return whole;
    }

    private RichText beginning() {
        if (beginning == null) {
            beginning = Excerpt.of(whole(), MAX_REPEATED_LENGTH);
        }
        return beginning;
    }

    private RichText read() {
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
