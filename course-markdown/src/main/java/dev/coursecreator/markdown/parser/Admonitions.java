package dev.coursecreator.markdown.parser;

import dev.coursecreator.markdown.text.Inlines;
import dev.coursecreator.markdown.text.Nodes;
import dev.coursecreator.markdown.text.SpokenText;
import dev.coursecreator.model.language.Phrases;
import dev.coursecreator.model.script.SlideBlock.Callout;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;
import org.jspecify.annotations.Nullable;

/**
 * Finds the block quotations that are admonitions: {@code > [!NOTE]} of GitHub and Obsidian, {@code > **Note**}, and those that begin with
 * a heading.
 */
public final class Admonitions implements PostProcessor {

    /** The name of a content tab, which has a heading but no box. */
    public static final String TAB = "tab";

    private static final Pattern ALERT = Pattern.compile("\\[!([\\w-]{1,40})(?:\\|[^\\]]{0,100})?\\][+-]?\\s*(.*)");

    /**
     * How an admonition is presented.
     *
     * @param label plain text; empty if the box has none
     * @param content the blocks in the box
     */
    public record Admonition(Callout.Type type, String label, List<Node> content) {}

    /**
     * Reads an admonition. A heading at its beginning is its label, unless it has a title.
     *
     * @param phrases for the label of one with neither
     */
    public static Admonition read(AdmonitionBlock block, Phrases phrases) {
        var content = Nodes.children(block);
        var type = AdmonitionTypes.of(block.name()).orElse(Callout.Type.NOTE);
        if (block.title() == null && !content.isEmpty() && content.getFirst() instanceof Heading heading) {
            return new Admonition(type, text(heading), content.subList(1, content.size()));
        }
        var title = block.title();
        return new Admonition(
                type, title == null ? AdmonitionTypes.label(block.name(), phrases) : plain(title), content);
    }

    private static String plain(String title) {
        var blocks = MarkdownParser.blocks(title.strip());
        return blocks.isEmpty() ? "" : text(blocks.getFirst());
    }

    private static String text(Node block) {
        return Inlines.of(block).shown().text();
    }

    @Override
    public Node process(Node document) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(BlockQuote quote) {
                visitChildren(quote);
                var admonition = admonition(quote);
                if (admonition != null) {
                    replace(quote, admonition);
                }
            }
        });
        return document;
    }

    private static @Nullable AdmonitionBlock admonition(BlockQuote quote) {
        return switch (quote.getFirstChild()) {
            case Heading heading -> ofHeading(heading);
            case Paragraph paragraph -> {
                var first = paragraph.getFirstChild();
                yield first instanceof Text text ? ofAlert(paragraph, text) : ofStrong(paragraph, first);
            }
            case null, default -> null;
        };
    }

    private static AdmonitionBlock ofHeading(Heading heading) {
        var title = text(heading);
        heading.unlink();
        return new AdmonitionBlock(AdmonitionTypes.ofHeading(title).name(), title);
    }

    private static @Nullable AdmonitionBlock ofAlert(Paragraph paragraph, Text first) {
        var alert = ALERT.matcher(first.getLiteral());
        if (!alert.matches()) {
            return null;
        }
        first.setLiteral(alert.group(2));
        var title = takeLine(paragraph);
        return new AdmonitionBlock(alert.group(1), title.isEmpty() ? null : title);
    }

    /** {@code > **Note**} above the text, or {@code > **Note:** text}. */
    private static @Nullable AdmonitionBlock ofStrong(Paragraph paragraph, @Nullable Node first) {
        if (!(first instanceof StrongEmphasis)) {
            return null;
        }
        var text = SpokenText.withoutEmoji(text(first));
        var hasColon = text.endsWith(":");
        var name = hasColon ? text.substring(0, text.length() - 1).strip() : text;
        var next = first.getNext();
        var isLabel = hasColon
                || next instanceof SoftLineBreak
                || (next == null && paragraph.getNext() != null)
                || (next instanceof Text rest && rest.getLiteral().startsWith(":"));
        if (!isLabel || AdmonitionTypes.of(name).isEmpty()) {
            return null;
        }
        first.unlink();
        if (next instanceof SoftLineBreak) {
            next.unlink();
        } else if (next instanceof Text rest) {
            rest.setLiteral(rest.getLiteral().replaceFirst("^:?\\s*", ""));
        }
        removeIfEmpty(paragraph);
        return new AdmonitionBlock(name, null);
    }

    /** Takes the first line away from a paragraph and returns its text. */
    private static String takeLine(Paragraph paragraph) {
        var line = new Paragraph();
        for (var node = paragraph.getFirstChild(); node != null; node = paragraph.getFirstChild()) {
            if (node instanceof SoftLineBreak) {
                node.unlink();
                break;
            }
            line.appendChild(node);
        }
        removeIfEmpty(paragraph);
        return text(line);
    }

    private static void removeIfEmpty(Paragraph paragraph) {
        if (paragraph.getFirstChild() == null) {
            paragraph.unlink();
        }
    }

    private static void replace(BlockQuote quote, AdmonitionBlock admonition) {
        admonition.setSourceSpans(quote.getSourceSpans());
        for (var child = quote.getFirstChild(); child != null; child = quote.getFirstChild()) {
            admonition.appendChild(child);
        }
        quote.insertAfter(admonition);
        quote.unlink();
    }
}
