package dev.coursecreator.markdown.parser;

import dev.coursecreator.markdown.problem.Problems;
import dev.coursecreator.markdown.text.Nodes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Takes badges out of a document: the small pictures at the top of a README that report whether a project builds, and so on. */
final class Badges extends AbstractVisitor {

    private static final List<String> SERVICES = List.of(
            "shields.io",
            "badgen.net",
            "travis-ci.",
            "codecov.io",
            "coveralls.io",
            "circleci.com",
            "david-dm.org",
            "snyk.io/test",
            "opencollective.com",
            "contrib.rocks",
            "star-history.com");

    private static final Pattern SOURCE = Pattern.compile("(?i)\\ssrc\\s?=\\s?[\"']?([^\"'\\s>]{1,2000})");

    private final List<Node> found = new ArrayList<>();

    private Badges() {}

    /** Whether the picture at this address is a badge. */
    static boolean isBadge(String address) {
        var url = address.toLowerCase(Locale.ROOT);
        var isRemote = url.startsWith("http://") || url.startsWith("https://");
        return (isRemote && SERVICES.stream().anyMatch(url::contains))
                || (url.contains("badge") && (isRemote || url.endsWith(".svg")));
    }

    /** Changes the document. Badges are reported once. */
    static void remove(Node document, Problems problems) {
        var badges = new Badges();
        document.accept(badges);
        if (badges.found.isEmpty()) {
            return;
        }
        problems.warn(
                Nodes.line(block(badges.found.getFirst())),
                "badges are left out, because they report the state of a project; use another picture to show one");
        var blocks = new LinkedHashSet<Node>();
        for (var badge : badges.found) {
            blocks.add(block(badge));
            if (!(badge instanceof Block)) {
                badge.unlink();
            }
        }
        blocks.stream()
                .filter(block -> block instanceof Paragraph
                        && Nodes.children(block).stream().allMatch(Badges::isEmpty))
                .forEach(Node::unlink);
    }

    private static Node block(Node node) {
        var block = node;
        while (!(block instanceof Block)) {
            block = block.getParent();
        }
        return block;
    }

    private static boolean isEmpty(Node node) {
        return node instanceof SoftLineBreak || (node instanceof Text text && Navigation.isSeparator(text));
    }

    @Override
    public void visit(Image image) {
        if (isBadge(image.getDestination())) {
            found.add(image.getParent() instanceof Link link && image.getNext() == null ? link : image);
        }
    }

    @Override
    public void visit(HtmlInline html) {
        if (hasBadge(html.getLiteral())) {
            found.add(html);
        }
    }

    /** {@link HtmlBlocks} leaves them out. */
    @Override
    public void visit(HtmlBlock html) {
        if (hasBadge(html.getLiteral())) {
            found.add(html);
        }
    }

    private static boolean hasBadge(String html) {
        return Stream.of(html)
                .filter(text -> text.contains("<img") || text.contains("<IMG"))
                .flatMap(text -> SOURCE.matcher(text).results())
                .anyMatch(source -> isBadge(source.group(1)));
    }
}
