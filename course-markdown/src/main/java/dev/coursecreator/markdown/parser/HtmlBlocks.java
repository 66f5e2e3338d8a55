package dev.coursecreator.markdown.parser;

import dev.coursecreator.markdown.deadline.ParsingDeadline;
import dev.coursecreator.markdown.text.Nodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jsoup.Jsoup;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Turns a piece of HTML into the blocks of Markdown that would look the same, so that no text of it is lost. */
public final class HtmlBlocks {

    private static final int MAX_DEPTH = 40;
    private static final int SUBHEADING_LEVEL = 4;
    private static final String LANGUAGE = "language-";

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "details",
            "summary",
            "center",
            "figure",
            "figcaption",
            "header",
            "footer",
            "main",
            "aside",
            "nav",
            "address",
            "hr",
            "fieldset",
            "form",
            "dl",
            "dt",
            "dd",
            "blockquote",
            "ul",
            "ol",
            "li",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "pre",
            "table");

    private static final Set<String> DROPPED = Set.of(
            "script",
            "style",
            "template",
            "noscript",
            "iframe",
            "object",
            "embed",
            "svg",
            "canvas",
            "video",
            "audio",
            "head",
            "title",
            "link",
            "meta",
            "input",
            "button",
            "select",
            "textarea");

    private final HtmlBlock source;
    private final List<Block> blocks = new ArrayList<>();
    private @Nullable Paragraph paragraph;

    private HtmlBlocks(HtmlBlock source) {
        this.source = source;
    }

    /** The blocks of a piece of HTML; empty if it shows nothing. */
    public static List<Block> of(HtmlBlock html) {
        var reading = new HtmlBlocks(html);
        reading.children(Jsoup.parseBodyFragment(html.getLiteral()).body(), 0);
        reading.endParagraph();
        return reading.blocks;
    }

    private List<Block> nested(Element parent, int depth) {
        var reading = new HtmlBlocks(source);
        reading.children(parent, depth);
        reading.endParagraph();
        return reading.blocks;
    }

    private void children(Element parent, int depth) {
        if (depth > MAX_DEPTH) {
            inline().appendChild(new Text(parent.text()));
            return;
        }
        for (var node : parent.childNodes()) {
            if (node instanceof TextNode text && !(node instanceof CDataNode)) {
                text(text.text());
            } else if (node instanceof Element element && !DROPPED.contains(element.normalName())) {
                element(element, depth + 1);
            }
        }
    }

    private void text(String text) {
        if (!text.isBlank() || paragraph != null) {
            inline().appendChild(new Text(text));
        }
    }

    private void element(Element element, int depth) {
        ParsingDeadline.check();
        var name = element.normalName();
        if (!BLOCKS.contains(name)) {
            inline(element, name, depth);
            return;
        }
        endParagraph();
        switch (name) {
            case "ul", "ol" -> add(list(element, depth));
            case "blockquote" -> add(filled(new BlockQuote(), nested(element, depth)));
            case "pre" -> add(code(element));
            case "table" -> table(element, depth);
            case "h1", "h2", "h3", "h4", "h5", "h6" -> add(heading(element, depth));
            case "summary", "dt" -> strong(element, depth);
            default -> children(element, depth);
        }
        endParagraph();
    }

    private void inline(Element element, String name, int depth) {
        switch (name) {
            case "br" -> inline().appendChild(Nodes.html("<br>"));
            case "img" -> image(element);
            case "a" -> children(element, depth);
            default -> {
                if (isInline(element)) {
                    inline().appendChild(Nodes.html("<" + name + ">"));
                    children(element, depth);
                    inline().appendChild(Nodes.html("</" + name + ">"));
                } else {
                    children(element, depth);
                }
            }
        }
    }

    private static boolean isInline(Element element) {
        return element.children().stream().noneMatch(child -> BLOCKS.contains(child.normalName()));
    }

    private void image(Element element) {
        if (Badges.isBadge(element.attr("src"))) {
            return;
        }
        var image = new Image(element.attr("src"), null);
        image.appendChild(new Text(element.attr("alt")));
        inline().appendChild(image);
    }

    private void strong(Element element, int depth) {
        var strong = new StrongEmphasis();
        Nodes.moveInlines(nested(element, depth), strong);
        inline().appendChild(strong);
    }

    private Heading heading(Element element, int depth) {
        var heading = new Heading();
        heading.setLevel(SUBHEADING_LEVEL);
        Nodes.moveInlines(nested(element, depth), heading);
        return heading;
    }

    private ListBlock list(Element element, int depth) {
        ListBlock list;
        if (element.normalName().equals("ol")) {
            var ordered = new OrderedList();
            ordered.setMarkerStartNumber(1);
            list = ordered;
        } else {
            list = new BulletList();
        }
        for (var item : element.children()) {
            list.appendChild(filled(new ListItem(), nested(item, depth + 1)));
        }
        return list;
    }

    private static FencedCodeBlock code(Element element) {
        var code = new FencedCodeBlock();
        code.setLiteral(element.wholeText().strip() + "\n");
        code.setOpeningFenceLength(3);
        code.setClosingFenceLength(3);
        code.setInfo(element.select("[class*=language-]").stream()
                .findFirst()
                .map(named -> language(named.className()))
                .orElse(""));
        return code;
    }

    /** What follows the last {@code language-} in the names of classes. */
    private static String language(String classes) {
        int start = classes.lastIndexOf(LANGUAGE);
        return start < 0 ? "" : classes.substring(start + LANGUAGE.length()).split("\\s", 2)[0];
    }

    /** A table of one row only lays out its cells. */
    private void table(Element element, int depth) {
        element.children().stream()
                .filter(child -> child.normalName().equals("caption"))
                .forEach(caption -> strong(caption, depth));
        endParagraph();
        var written = HtmlTable.rowsOf(element);
        if (written.size() == 1) {
            written.getFirst()
                    .children()
                    .forEach(cell -> nested(cell, depth + 1).forEach(this::add));
            return;
        }
        HtmlTable.block(element, cell -> nested(cell, depth))
                .ifPresentOrElse(
                        this::add,
                        () -> written.forEach(row -> {
                            text(row.text());
                            endParagraph();
                        }));
    }

    private static <B extends Block> B filled(B parent, List<Block> children) {
        children.forEach(parent::appendChild);
        return parent;
    }

    private Paragraph inline() {
        if (paragraph == null) {
            paragraph = new Paragraph();
        }
        return paragraph;
    }

    private void endParagraph() {
        if (paragraph != null) {
            add(paragraph);
            paragraph = null;
        }
    }

    private void add(Block block) {
        block.setSourceSpans(Nodes.ends(source));
        blocks.add(block);
    }
}
