package dev.coursecreator.markdown.folder;

import dev.coursecreator.markdown.folder.TableOfContents.Chapter;
import dev.coursecreator.markdown.parser.MarkdownParser;
import dev.coursecreator.markdown.problem.Problems;
import dev.coursecreator.markdown.problem.SourceMap;
import dev.coursecreator.markdown.source.CourseFiles;
import dev.coursecreator.markdown.source.FileLookup;
import dev.coursecreator.markdown.source.RelativePath;
import dev.coursecreator.markdown.text.Inlines;
import dev.coursecreator.markdown.text.Nodes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * An index in Markdown: links to files, in lists or on lines of their own. A heading, or an item without a link, is the title of the part
 * that follows.
 */
final class MarkdownNavigation {

    private static final int MAX_DEPTH = 20;

    private final String index;
    private final FileLookup lookup;
    private final Problems problems;
    private final SourceMap sourceMap;
    private final Map<String, Chapter> chapters = new LinkedHashMap<>();
    private @Nullable String part;

    MarkdownNavigation(String index, CourseFiles files, SourceMap sourceMap, Problems problems) {
        this.index = index;
        this.lookup = new FileLookup(files);
        this.sourceMap = sourceMap;
        this.problems = problems.ofFileAfter(sourceMap.size());
    }

    TableOfContents read(String text) {
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            sourceMap.add(index, i + 1);
        }
        var isFirst = true;
        for (var block : MarkdownParser.blocks(text)) {
            if (block instanceof Heading heading) {
                part = isFirst ? null : ChapterBlocks.text(heading);
            } else {
                read(block, 0);
            }
            isFirst = false;
        }
        return new TableOfContents("", new ArrayList<>(chapters.values()));
    }

    private void read(Node block, int depth) {
        if (depth > MAX_DEPTH) {
            return;
        }
        for (var child = block.getFirstChild(); child != null; child = child.getNext()) {
            switch (child) {
                case Link link -> add(link, Nodes.line(block));
                case Paragraph paragraph -> {
                    if (depth == 1 && links(paragraph).isEmpty() && paragraph.getNext() instanceof ListBlock) {
                        part = Inlines.of(paragraph).shown().text();
                    }
                    read(paragraph, depth + 1);
                }
                default -> read(child, depth + 1);
            }
        }
    }

    private static List<Node> links(Node parent) {
        var links = new ArrayList<Node>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Link) {
                links.add(child);
            }
        }
        return links;
    }

    private void add(Link link, int line) {
        var written = link.getDestination();
        if (!FileLookup.isFile(written)) {
            return;
        }
        var path = find(RelativePath.ofReference(written));
        if (path.isEmpty()) {
            problems.warn(line, "'" + written + "' is not among the files of the course and is left out");
        } else {
            var title = Inlines.of(link).shown().text();
            var isNew = chapters.putIfAbsent(
                            path.get(), new Chapter(path.get(), title.isBlank() ? null : title, part, false))
                    == null;
            part = isNew ? null : part;
        }
    }

    /** Docsify leaves out the ending, and names folders for their README. */
    private Optional<String> find(String path) {
        return Stream.of(path, path + ".md", path + "/README.md", path + "/index.md", path + "README.md")
                .flatMap(each -> lookup.find(index, each.startsWith("/") ? each.substring(1) : each).stream())
                .filter(CourseFiles::isMarkdown)
                .findFirst();
    }
}
