package dev.coursecreator.markdown.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;

/** Plain text from texts within the course that are Markdown themselves: instructions and narrations. */
public final class PlainText {

    private PlainText() {}

    /** Returns the paragraphs and headings as sentences without markup. */
    public static String of(String markdown) {
        var texts = texts(markdown, inlines -> inlines.shown().plainText()).stream()
                .map(text -> text.matches("(?s).*[.!?:…]") ? text : text + ".")
                .toList();
        return texts.isEmpty() ? markdown.replaceAll("[\\s`*_#>\\[\\]<]+", " ").strip() : String.join(" ", texts);
    }

    /** Returns the text to speak, still containing {@code (pause: …)} markers. */
    public static String spoken(String markdown) {
        return String.join(" ", texts(markdown, Inlines::spoken));
    }

    /** Returns the text of a block to speak. */
    public static String spokenOf(Node block) {
        return String.join(" ", texts(block, Inlines::spoken));
    }

    private static List<String> texts(String markdown, Function<Inlines, String> text) {
        var parser = TextSyntax.addTo(Parser.builder()).maxOpenBlockParsers(20).build();
        return texts(parser.parse(markdown), text);
    }

    private static List<String> texts(Node parent, Function<Inlines, String> text) {
        var texts = new ArrayList<String>();
        parent.accept(new AbstractVisitor() {
            @Override
            public void visit(Paragraph paragraph) {
                add(paragraph);
            }

            @Override
            public void visit(Heading heading) {
                add(heading);
            }

            private void add(Node block) {
                var found = text.apply(Inlines.of(block));
                if (!found.isBlank()) {
                    texts.add(found);
                }
            }
        });
        return texts;
    }
}
