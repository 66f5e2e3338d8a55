package dev.coursecreator.markdown.folder;

import dev.coursecreator.markdown.source.CourseFiles;
import dev.coursecreator.markdown.source.FileLookup;
import dev.coursecreator.markdown.source.RelativePath;
import dev.coursecreator.markdown.text.Inlines;
import dev.coursecreator.markdown.text.SpokenText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/** The blocks of a file that is a part of a course. */
public final class ChapterBlocks {

    private static final int MAX_LEVEL = 6;

    private ChapterBlocks() {}

    /** The first {@code #}. */
    public static Optional<Heading> title(List<Node> blocks) {
        return blocks.stream()
                .filter(block -> block instanceof Heading heading && heading.getLevel() == 1)
                .map(Heading.class::cast)
                .findFirst();
    }

    public static String text(Heading heading) {
        return SpokenText.printable(Inlines.of(heading).shown().text());
    }

    /**
     * Makes the {@code #} of the file lessons, and its {@code ##} slides. What stands above its first {@code #} belongs to it.
     *
     * @param title of the lesson if there is no {@code #}
     * @param offset number of lines before the file
     */
    public static List<Node> asLessons(List<Node> blocks, String title, int offset) {
        var first = title(blocks);
        var lessons = new ArrayList<Node>();
        lessons.add(first.isPresent() ? first.get() : heading(title, offset));
        blocks.stream().filter(block -> !block.equals(lessons.getFirst())).forEach(lessons::add);
        for (var block : lessons) {
            if (block instanceof Heading heading) {
                heading.setLevel(Math.min(heading.getLevel() + 1, MAX_LEVEL));
            }
        }
        return lessons;
    }

    private static Heading heading(String title, int offset) {
        var heading = new Heading();
        heading.setLevel(1);
        heading.appendChild(new Text(title));
        heading.setSourceSpans(List.of(SourceSpan.of(offset, 0, 0, 0)));
        return heading;
    }

    /** Whether the block is a list that only links to files of the course. */
    public static boolean isTableOfContents(Node block, FileLookup lookup) {
        if (!(block instanceof ListBlock)) {
            return false;
        }
        var words = new int[1];
        var links = new int[1];
        block.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                var path = RelativePath.ofReference(link.getDestination());
                if (CourseFiles.isMarkdown(path) && lookup.find(null, path).isPresent()) {
                    links[0]++;
                } else {
                    words[0]++;
                }
            }

            @Override
            public void visit(Text text) {
                words[0]++;
            }
        });
        return links[0] > 0 && words[0] == 0;
    }
}
