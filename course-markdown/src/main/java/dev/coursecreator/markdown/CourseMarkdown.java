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
import org.jspecify.annotations.Nullable;

/**
 * Parses a course written in CommonMark with tables, task lists, strikethrough and autolinks (GitHub Flavored Markdown) and YAML front
 * matter. The dialect is described in docs/writing-courses.md.
 */
public final class CourseMarkdown {

    /** Deeper nesting of quotes and lists is an attack or an accident. */
    private static final int MAX_NESTING_DEPTH = 50;

    private static final int MAX_TITLE_LENGTH = 200;

    private static final String UNTITLED = "Untitled course";

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(
                    TablesExtension.create(),
                    TaskListItemsExtension.create(),
                    StrikethroughExtension.create(),
                    AutolinkExtension.create()))
            .customBlockParserFactory(new TaskItemParser.Factory())
            .customBlockParserFactory(new MdxBlockParser.Factory())
            .customBlockParserFactory(new FormulaBlockParser.Factory())
            .customInlineContentParserFactory(new FormulaInlineParser.Factory())
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(MAX_NESTING_DEPTH)
            .build();

    private CourseMarkdown() {}

    /** Parses a course without fetched pictures; their alternative texts are shown instead. Never throws, whatever the text. */
    public static ParsedCourse parse(String markdown) {
        return parse(markdown, null, Map.of());
    }

    /**
     * Parses a course. Never throws, whatever the text.
     *
     * @param fileName of the document, which gives a course its title that has none; null if unknown
     * @param fetched the pictures fetched so far, by URL
     */
    public static ParsedCourse parse(String markdown, @Nullable String fileName, Map<String, FetchedPicture> fetched) {
        var problems = new Problems();
        var pictures = new Pictures(fetched);
        var lines = withoutByteOrderMark(markdown).lines().toList();
        var frontMatter = FrontMatter.read(lines, problems);
        var outline = outline(ForeignSyntax.without(body(lines, frontMatter.lines()), problems), frontMatter, problems);
        var title = title(frontMatter, outline, fileName, problems);
        var description = frontMatter.description() == null ? outline.description() : frontMatter.description();
        var lessons = new LessonScripts(problems, pictures, frontMatter.quizzes())
                .of(outline, title, frontMatter.author(), description);
        var errors = problems.errors(frontMatter.strict());
        if (!errors.isEmpty()) {
            return new ParsedCourse.Invalid(errors);
        }
        var language = frontMatter.language() == null ? "en" : frontMatter.language();
        return new ParsedCourse.Valid(
                new CourseScript(
                        title,
                        description,
                        frontMatter.author(),
                        language,
                        frontMatter.tags(),
                        lessons,
                        problems.warnings()),
                outline.lessons().stream().map(Outline.Lesson::line).toList(),
                pictures.references(),
                frontMatter.voice(),
                frontMatter.theme(),
                frontMatter.follow(),
                frontMatter.pace());
    }

    private static String withoutByteOrderMark(String markdown) {
        return markdown.startsWith("\uFEFF") ? markdown.substring(1) : markdown;
    }

    /** Replaces the front matter with empty lines, so that line numbers stay correct. */
    private static List<String> body(List<String> lines, int skipped) {
        return Stream.concat(
                        Collections.nCopies(skipped, "").stream(),
                        lines.stream().skip(skipped))
                .toList();
    }

    private static Outline outline(List<String> body, FrontMatter frontMatter, Problems problems) {
        if (Deck.isDeck(frontMatter.keys(), body)) {
            var slides = Deck.withoutSlideKeys(body);
            return Deck.outline(DocumentBlocks.of(PARSER.parse(String.join("\n", slides)), slides, problems));
        }
        return CourseOutline.of(DocumentBlocks.of(PARSER.parse(String.join("\n", body)), body, problems));
    }

    private static String title(
            FrontMatter frontMatter, Outline outline, @Nullable String fileName, Problems problems) {
        var title = frontMatter.title() != null ? frontMatter.title() : outline.title();
        if (title.isBlank()) {
            title = titleOf(fileName);
            problems.warn(
                    1,
                    "the course has no title and is called '" + title
                            + "'; add a line with '# ' and the title at the top");
        }
        if (title.length() > MAX_TITLE_LENGTH) {
            problems.error(
                    1, "the title has " + title.length() + " characters; shorten it to at most " + MAX_TITLE_LENGTH);
        }
        return title;
    }

    /** Makes a title of a file's name: {@code docs/intro-to-kafka.md} becomes {@code Intro to kafka}. */
    private static String titleOf(@Nullable String fileName) {
        if (fileName == null) {
            return UNTITLED;
        }
        var name = SpokenText.printable(fileName)
                .replaceFirst("^.*[/\\\\]", "")
                .replaceFirst("\\.[A-Za-z]{1,10}$", "")
                .replaceAll("[-_\\s]+", " ")
                .strip();
        return name.isEmpty() ? UNTITLED : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** Parses a piece of Markdown into its blocks. */
    static List<Node> blocks(String markdown) {
        return DocumentBlocks.of(PARSER.parse(markdown));
    }

    /** Returns the first line of a block, counted from 1. */
    static int line(Node node) {
        var spans = node.getSourceSpans();
        return spans.isEmpty() ? 1 : spans.getFirst().getLineIndex() + 1;
    }

    /** Returns the last line of a block, counted from 1. */
    static int lastLine(Node node) {
        var spans = node.getSourceSpans();
        return spans.isEmpty() ? 1 : spans.getLast().getLineIndex() + 1;
    }
}
