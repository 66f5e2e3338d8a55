package dev.coursecreator.markdown.parser;

import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Recognises navigation: a paragraph of links and separators, such as {@code [Back](1.md) | [Next](3.md)}, and rows of badges. */
final class Navigation {

    private static final String SEPARATORS = "|\u00B7\u2022/\u2013\u2014-<>\u00AB\u00BB\u2190\u2192,";

    private Navigation() {}

    /** Whether the block has at least two links, and nothing else than separators between them or pictures in them. */
    static boolean isNavigation(Node block) {
        if (!(block instanceof Paragraph)) {
            return false;
        }
        int links = 0;
        var isSeparated = false;
        var areBadges = true;
        for (var node = block.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Link link) {
                links++;
                areBadges &= link.getFirstChild() instanceof Image image && image.getNext() == null;
            } else if (node instanceof Text text && isSeparator(text)) {
                isSeparated |= !text.getLiteral().isBlank();
            } else if (!(node instanceof SoftLineBreak)) {
                return false;
            }
        }
        return links >= 2 && (isSeparated || areBadges);
    }

    /** Whether the text only separates links. */
    static boolean isSeparator(Text text) {
        return text.getLiteral()
                .chars()
                .allMatch(character -> Character.isWhitespace(character) || SEPARATORS.indexOf(character) >= 0);
    }
}
