package dev.coursecreator.markdown.text;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Nodes;
import org.commonmark.node.Text;
import org.commonmark.parser.delimiter.DelimiterProcessor;
import org.commonmark.parser.delimiter.DelimiterRun;
import org.jspecify.annotations.Nullable;

/**
 * Marks within a text that CommonMark does not have: {@code ==highlighted==}, {@code H~2~O} and {@code x^2^}. As in Pandoc, what is
 * raised or lowered has no spaces; other text between single tildes is struck out, as on GitHub.
 */
public final class InlineMarks {

    /** Text with a mark. */
    static final class Marked extends CustomNode {

        private final Kind kind;

        Marked(Kind kind) {
            this.kind = kind;
        }

        Kind kind() {
            return kind;
        }
    }

    /** What the mark means. */
    enum Kind {
        HIGHLIGHTED,
        RAISED,
        LOWERED,
        STRUCK
    }

    /** Longer texts between single tildes are not indices. */
    private static final int MAX_SCRIPT_LENGTH = 12;

    private InlineMarks() {}

    public static List<DelimiterProcessor> processors() {
        return List.of(
                new Delimiter('=', 2, (before, text) -> Kind.HIGHLIGHTED),
                new Delimiter('^', 1, (before, text) -> isScript(before, text) ? Kind.RAISED : null),
                new Delimiter('~', 1, (before, text) -> isScript(before, text) ? Kind.LOWERED : Kind.STRUCK));
    }

    /** Whether the text between the marks is attached to what stands before it, and short. */
    private static boolean isScript(String before, String text) {
        return !before.isBlank()
                && !text.isEmpty()
                && text.length() <= MAX_SCRIPT_LENGTH
                && text.chars().noneMatch(Character::isWhitespace);
    }

    /** What the marks around a text mean, which stand after the character {@code before}; null for nothing, so that they stay. */
    private interface Meaning {

        @Nullable
        Kind of(String before, String text);
    }

    private record Delimiter(char character, int length, Meaning meaning) implements DelimiterProcessor {

        @Override
        public char getOpeningCharacter() {
            return character;
        }

        @Override
        public char getClosingCharacter() {
            return character;
        }

        @Override
        public int getMinLength() {
            return length;
        }

        @Override
        public int process(DelimiterRun opening, DelimiterRun closing) {
            if (opening.length() != length || closing.length() != length) {
                return 0;
            }
            var opener = opening.getOpener();
            var between = new ArrayList<Node>();
            Nodes.between(opener, closing.getCloser()).forEach(between::add);
            var before = opener.getPrevious() instanceof Text text ? text.getLiteral() : "";
            var kind = meaning.of(before.isEmpty() ? "" : before.substring(before.length() - 1), text(between));
            if (kind == null) {
                return 0;
            }
            var marked = new Marked(kind);
            between.forEach(marked::appendChild);
            opener.insertAfter(marked);
            return length;
        }

        /** The text between the marks; a space for anything else, which is neither raised nor lowered. */
        private static String text(List<Node> nodes) {
            var text = new StringBuilder();
            for (var node : nodes) {
                text.append(node instanceof Text plain ? plain.getLiteral() : " ");
            }
            return text.toString();
        }
    }
}
