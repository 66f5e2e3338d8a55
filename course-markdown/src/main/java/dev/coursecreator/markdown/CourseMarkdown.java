package dev.coursecreator.markdown;

import dev.coursecreator.model.script.CourseScript;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Reads a course written in CommonMark with tables, task lists and strikethrough (GitHub Flavored Markdown) and a front matter in
 * YAML. The dialect is described in docs/writing-courses.md.
 */
public final class CourseMarkdown {

    /** Quotes in lists in quotes …: deeper than this is an attack or an accident. */
    private static final int DEEPEST = 50;

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(
                    TablesExtension.create(),
                    TaskListItemsExtension.create(),
                    StrikethroughExtension.create(),
                    AutolinkExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(DEEPEST)
            .build();

    private CourseMarkdown() {}

    /** The course with the descriptions of its pictures, or everything that keeps it from being one. Never throws for any text. */
    public static ParsedCourse parse(String markdown) {
        return parse(markdown, Map.of());
    }

    /** The same with those of its pictures that were fetched, by their addresses. */
    public static ParsedCourse parse(String markdown, Map<String, FetchedPicture> fetched) {
        var problems = new Problems();
        var pictures = new Pictures(fetched);
        var lines = withoutByteOrderMark(markdown).lines().toList();
        var frontMatter = FrontMatter.read(lines, problems);
        var outline = Outline.of(PARSER.parse(body(lines)), lines.size(), problems);
        var title = title(frontMatter, outline, problems);
        var lessons = new LessonScripts(problems, pictures).of(outline, title);
        if (!problems.isEmpty()) {
            return new ParsedCourse.Invalid(problems.inOrder());
        }
        var description = frontMatter.description() == null ? outline.description() : frontMatter.description();
        var language = frontMatter.language() == null ? "en" : frontMatter.language();
        return new ParsedCourse.Valid(
                new CourseScript(title, description, frontMatter.author(), language, frontMatter.tags(), lessons),
                outline.lessons().stream().map(Outline.Lesson::line).toList(),
                pictures.named(),
                frontMatter.voice(),
                frontMatter.theme());
    }

    private static String withoutByteOrderMark(String markdown) {
        return markdown.startsWith("\uFEFF") ? markdown.substring(1) : markdown;
    }

    /** The document with empty lines in place of the front matter, so that every line keeps its number. */
    private static String body(List<String> lines) {
        var taken = FrontMatter.lines(lines);
        return String.join(
                "\n",
                Stream.concat(
                                Collections.nCopies(taken, "").stream(),
                                lines.stream().skip(taken))
                        .toList());
    }

    private static String title(FrontMatter frontMatter, Outline outline, Problems problems) {
        var title = frontMatter.title() != null ? frontMatter.title() : outline.title();
        if (title.isBlank()) {
            if (!problems.isEmpty()) {
                return "?";
            }
            problems.add(
                    1,
                    outline.isEmpty()
                            ? "the course is empty; begin with '# ' and its title, then text or a list"
                            : "the course has no title; add a line '# ' with it at the top");
            return "?";
        }
        if (title.length() > 200) {
            problems.add(1, "the title has " + title.length() + " characters; it may have 200");
        }
        return title;
    }

    /** The line, from 1, on which a block begins. */
    static int line(Node node) {
        var spans = node.getSourceSpans();
        return spans.isEmpty() ? 1 : spans.getFirst().getLineIndex() + 1;
    }

    /** The line, from 1, on which a block ends. */
    static int lastLine(Node node) {
        var spans = node.getSourceSpans();
        return spans.isEmpty() ? 1 : spans.getLast().getLineIndex() + 1;
    }
}
