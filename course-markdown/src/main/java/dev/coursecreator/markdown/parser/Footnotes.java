package dev.coursecreator.markdown.parser;

import dev.coursecreator.markdown.text.FootnoteMark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.InlineFootnote;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.PostProcessor;

/**
 * Numbers the footnotes of a document in the order of their first mention, anew in each lesson, and replaces references by
 * {@link FootnoteMark}s. The definitions are taken out of the document.
 */
public final class Footnotes implements PostProcessor {

    /** Headings up to this level may begin a lesson. */
    private static final int LESSON_LEVEL = 2;

    @Override
    public Node process(Node document) {
        var definitions = new HashMap<String, FootnoteDefinition>();
        var references = new ArrayList<Node>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomBlock block) {
                if (block instanceof FootnoteDefinition definition) {
                    definitions.putIfAbsent(definition.getLabel(), definition);
                } else {
                    visitChildren(block);
                }
            }

            @Override
            public void visit(CustomNode node) {
                if (node instanceof FootnoteReference || node instanceof InlineFootnote) {
                    references.add(node);
                } else {
                    visitChildren(node);
                }
            }

            @Override
            public void visit(Heading heading) {
                if (heading.getLevel() <= LESSON_LEVEL) {
                    references.add(heading);
                }
                visitChildren(heading);
            }
        });
        number(references, definitions);
        definitions.values().forEach(Node::unlink);
        return document;
    }

    /** @param references in reading order, with the headings that may begin a lesson */
    private static void number(List<Node> references, Map<String, FootnoteDefinition> definitions) {
        Map<Node, Integer> numbers = new HashMap<>();
        var firsts = new HashMap<Node, FootnoteMark>();
        for (var reference : references) {
            var note = reference instanceof FootnoteReference named ? definitions.get(named.getLabel()) : reference;
            if (reference instanceof Heading) {
                numbers.clear();
            } else if (note != null) {
                int number = numbers.computeIfAbsent(note, unnumbered -> numbers.size() + 1);
                var mark = new FootnoteMark(number, note, firsts.get(note));
                firsts.putIfAbsent(note, mark);
                reference.insertAfter(mark);
                reference.unlink();
            }
        }
    }

    /** The references to footnotes within a block, in reading order. */
    public static List<FootnoteMark> in(Node block) {
        var marks = new ArrayList<FootnoteMark>();
        block.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
                if (node instanceof FootnoteMark mark) {
                    marks.add(mark);
                } else {
                    visitChildren(node);
                }
            }
        });
        return marks;
    }
}
