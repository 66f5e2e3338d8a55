package dev.coursecreator.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;

/** Plain text from the instructions of an exercise, which are Markdown themselves. */
final class Exercises {

    private static final Parser PARSER =
            Parser.builder().maxOpenBlockParsers(20).build();

    private Exercises() {}

    /** Returns the paragraphs and headings as sentences without markup. */
    static String plainText(String instructions) {
        var texts = new ArrayList<String>();
        PARSER.parse(instructions).accept(new AbstractVisitor() {
            @Override
            public void visit(Paragraph paragraph) {
                add(Inlines.of(paragraph).shown().text());
            }

            @Override
            public void visit(Heading heading) {
                add(Inlines.of(heading).shown().text());
            }

            private void add(String text) {
                if (!text.isBlank()) {
                    texts.add(text.matches("(?s).*[.!?:…]") ? text : text + ".");
                }
            }
        });
        return String.join(
                " ",
                texts.isEmpty()
                        ? List.of(instructions
                                .replaceAll("[\\s`*_#>\\[\\]<]+", " ")
                                .strip())
                        : texts);
    }
}
