package dev.coursecreator.markdown.text;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/**
 * Reads formulas within a text before emphasis and escapes are read: {@code $…$}, {@code $`…`$}, {@code $$…$$}, {@code \(…\)} and
 * {@code \[…\]}. As in GitHub and pandoc, a dollar sign opens a formula only before a character and closes it only after one, and
 * never next to a digit or a letter outside; so sums of money remain text.
 */
final class FormulaInlineParser implements InlineContentParser {

    /** A price and a word or two: {@code 5, get 3}. */
    private static final Pattern MONEY = Pattern.compile("\\d[^\\\\=^_{}+*<>]*+");

    private static final Pattern WORD = Pattern.compile("[a-zA-Z]{3}");

    private @Nullable Scanner text;

    /** The ends that do not occur any more in this text, so that none is sought twice. */
    private final Set<String> exhausted = new HashSet<>();

    @Override
    public @Nullable ParsedInline tryParse(InlineParserState state) {
        var scanner = state.scanner();
        if (isOther(scanner)) {
            text = scanner;
            exhausted.clear();
        }
        int before = scanner.peekPreviousCodePoint();
        if (scanner.next('\\')) {
            if (scanner.next('(')) {
                return upTo(scanner, "\\)", false);
            }
            return scanner.next('[') ? upTo(scanner, "\\]", true) : ParsedInline.none();
        }
        scanner.next();
        if (scanner.next('$')) {
            return upTo(scanner, "$$", true);
        }
        if (Character.isLetterOrDigit(before)) {
            return ParsedInline.none();
        }
        return scanner.next('`') ? upTo(scanner, "`$", false) : dollars(scanner);
    }

    @SuppressWarnings("ReferenceEquality") // Every text has a scanner of its own.
    private boolean isOther(Scanner scanner) {
        return scanner != text;
    }

    /** A formula that ends at the next dollar sign, if that can close one. */
    private static @Nullable ParsedInline dollars(Scanner scanner) {
        if (Character.isWhitespace(scanner.peek()) || scanner.peek() == '$') {
            return ParsedInline.none();
        }
        var start = scanner.position();
        char before = ' ';
        while (scanner.hasNext() && scanner.peek() != '$') {
            before = scanner.peek();
            scanner.next();
            if (before == '\\' && scanner.hasNext()) {
                scanner.next();
            }
        }
        var end = scanner.position();
        if (!scanner.next('$')
                || Character.isWhitespace(before)
                || Character.isLetterOrDigit(scanner.peekCodePoint())) {
            return ParsedInline.none();
        }
        var source = scanner.getSource(start, end).getContent();
        return source.isBlank() || isMoney(source)
                ? ParsedInline.none()
                : ParsedInline.of(new FormulaNode(source, false), scanner.position());
    }

    private static boolean isMoney(String source) {
        return MONEY.matcher(source).matches() && WORD.matcher(source).find();
    }

    private @Nullable ParsedInline upTo(Scanner scanner, String end, boolean displayed) {
        if (exhausted.contains(end)) {
            return ParsedInline.none();
        }
        var start = scanner.position();
        while (scanner.hasNext()) {
            var position = scanner.position();
            if (scanner.next(end)) {
                var source = scanner.getSource(start, position).getContent();
                CustomNode node = new FormulaNode(source, displayed);
                return source.isBlank() ? ParsedInline.none() : ParsedInline.of(node, scanner.position());
            }
            if (scanner.peek() == '\\') {
                scanner.next();
            }
            if (scanner.hasNext()) {
                scanner.next();
            }
        }
        exhausted.add(end);
        return ParsedInline.none();
    }

    /** Creates the parser of a document. */
    static final class Factory implements InlineContentParserFactory {

        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('$', '\\');
        }

        @Override
        public InlineContentParser create() {
            return new FormulaInlineParser();
        }
    }
}
