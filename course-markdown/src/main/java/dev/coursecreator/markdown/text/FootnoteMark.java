package dev.coursecreator.markdown.text;

import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.RichText.Run;
import dev.coursecreator.model.script.RichText.Style;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Block;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** The place in a text that refers to a footnote. Not spoken. */
public final class FootnoteMark extends CustomNode {

    /** Of a longer note, later slides that refer to it show only the beginning; with the whole, a course could grow without bounds. */
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
            beginning = shortened(whole());
        }
        return beginning;
    }

    private static RichText shortened(RichText whole) {
        if (whole.text().length() <= MAX_REPEATED_LENGTH) {
            return whole;
        }
        int space = whole.text().lastIndexOf(' ', MAX_REPEATED_LENGTH);
        var isSplit = Character.isHighSurrogate(whole.text().charAt(MAX_REPEATED_LENGTH - 1));
        int end = space > 0 ? space : MAX_REPEATED_LENGTH - (isSplit ? 1 : 0);
        var runs = new ArrayList<>(whole.split(List.of(end)).getFirst().runs());
        runs.add(new Run("\u2026", Style.PLAIN));
        return new RichText(runs);
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
