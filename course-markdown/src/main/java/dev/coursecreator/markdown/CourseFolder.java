package dev.coursecreator.markdown;

import dev.coursecreator.markdown.folder.ChapterBlocks;
import dev.coursecreator.markdown.folder.SidebarOrder;
import dev.coursecreator.markdown.folder.TableOfContents;
import dev.coursecreator.markdown.frontmatter.FrontMatter;
import dev.coursecreator.markdown.language.LanguageDetector;
import dev.coursecreator.markdown.outline.CourseOutline;
import dev.coursecreator.markdown.outline.Deck;
import dev.coursecreator.markdown.outline.Outline;
import dev.coursecreator.markdown.outline.Outline.Lesson;
import dev.coursecreator.markdown.parser.MarkdownParser;
import dev.coursecreator.markdown.picture.FetchedPicture;
import dev.coursecreator.markdown.picture.Pictures;
import dev.coursecreator.markdown.problem.Problems;
import dev.coursecreator.markdown.problem.SourceMap;
import dev.coursecreator.markdown.quiz.QuizOptions;
import dev.coursecreator.markdown.source.CourseFiles;
import dev.coursecreator.markdown.source.FileLookup;
import dev.coursecreator.markdown.source.SourceReader;
import dev.coursecreator.markdown.text.Inlines;
import dev.coursecreator.markdown.text.Nodes;
import dev.coursecreator.model.language.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * Parses a course of several Markdown files. Each {@code #} of a file is a lesson, and its {@code ##} are slides; a file without {@code #} is
 * one lesson. {@link TableOfContents} has their order. A README or index at the top introduces the course, and its front matter is that of
 * the course.
 */
public final class CourseFolder {

    private static final int MAX_CHARACTERS = 2 * 1024 * 1024;

    private final CourseFiles files;
    private final SourceMap sourceMap = new SourceMap();
    private final Problems problems = new Problems(sourceMap);
    private final FileLookup lookup;
    private final SourceReader sources;
    private final List<Lesson> lessons = new ArrayList<>();
    private final List<String> text = new ArrayList<>();
    private @Nullable FrontMatter frontMatter;
    private String title = "";
    private String description = "";
    private List<Node> introduction = List.of();
    private int characters;

    private CourseFolder(CourseFiles files) {
        this.files = files;
        this.lookup = new FileLookup(files);
        this.sources = new SourceReader(files, lookup, sourceMap, problems);
    }

    /**
     * Parses the Markdown files among the given ones. Never throws, whatever the texts.
     *
     * @param name of the folder, which gives a course its title that has none; null if unknown
     * @param fetched the pictures available so far, by URL, or by path
     */
    public static ParsedCourse parse(CourseFiles files, @Nullable String name, Map<String, FetchedPicture> fetched) {
        return parse(files, name, fetched, QuizOptions.NONE);
    }

    /** The same, with quizzes as the client wants them. */
    public static ParsedCourse parse(
            CourseFiles files, @Nullable String name, Map<String, FetchedPicture> fetched, QuizOptions quizzes) {
        return new CourseFolder(files).parse(name, fetched, quizzes);
    }

    private ParsedCourse parse(@Nullable String name, Map<String, FetchedPicture> fetched, QuizOptions quizzes) {
        var contents = TableOfContents.of(files, sourceMap, problems);
        contents.chapters().forEach(this::add);
        var written = title.isBlank() ? contents.title() : title;
        var matter = frontMatter == null ? FrontMatter.read(List.of(), problems) : frontMatter;
        var course = CourseMarkdown.title(written, name, Phrases.in(language()), problems);
        var outline = new Outline(course, description, introduction, List.copyOf(lessons));
        var pictures = new Pictures(fetched, lookup, null, sourceMap, problems);
        return CourseMarkdown.course(
                matter, quizzes.over(matter.quizzes()), language(), outline, course, sourceMap, problems, pictures);
    }

    /** The language of the course, as far as its files have been read. */
    private String language() {
        var written = frontMatter == null ? null : frontMatter.language();
        return written == null ? LanguageDetector.language(text) : written;
    }

    private void add(TableOfContents.Chapter chapter) {
        var content = files.text(chapter.path());
        int offset = sourceMap.size();
        if (content.isEmpty()) {
            sourceMap.add(chapter.path(), 1);
            problems.warn(offset + 1, "the file is not UTF-8 text and is left out; save it as UTF-8");
            return;
        }
        var ofFile = problems.ofFileAfter(offset);
        var lines = sources.read(content.get(), chapter.path(), chapter.path());
        if (lines.isEmpty()) {
            return;
        }
        if (sourceMap.size() > offset && isTooLarge(lines)) {
            ofFile.error(1, "the course is too large from this file on; split it into several courses");
            return;
        }
        var isFirst = frontMatter == null;
        var matter = FrontMatter.read(lines, SidebarOrder.KEYS, isFirst ? ofFile : new Problems());
        var body = CourseMarkdown.body(lines, matter, ofFile);
        text.addAll(body);
        var isDeck = Deck.isDeck(matter, body);
        var blocks = new ArrayList<>(MarkdownParser.blocks(isDeck ? Deck.withoutSlideKeys(body) : body, ofFile));
        blocks.forEach(block -> Nodes.move(block, offset));
        if (isFirst) {
            frontMatter = matter;
        } else {
            warnOfOptions(matter, ofFile);
        }
        if (chapter.isIndex() && !isDeck) {
            introduce(matter, blocks, offset);
        } else {
            addLessons(chapter, matter, isDeck, blocks, offset);
        }
    }

    private boolean isTooLarge(List<String> lines) {
        characters += lines.stream().mapToInt(String::length).sum();
        return characters > MAX_CHARACTERS;
    }

    private static void warnOfOptions(FrontMatter matter, Problems problems) {
        if (matter.voice() != null
                || matter.theme().isWritten()
                || matter.quality() != null
                || matter.backgroundMusic() != null
                || matter.follow() != null
                || matter.pace() != null
                || matter.speed() != null) {
            problems.warn(
                    1,
                    "options in the front matter are those of the course only in its first file; move them there or remove"
                            + " them");
        }
    }

    /** The index has the title of the course; what else it says is the introduction. */
    private void introduce(FrontMatter matter, List<Node> blocks, int offset) {
        var heading = ChapterBlocks.title(blocks);
        heading.ifPresent(blocks::remove);
        title = matter.title() != null
                ? matter.title()
                : heading.map(ChapterBlocks::text).orElse("");
        blocks.removeIf(block -> ChapterBlocks.isTableOfContents(block, lookup));
        var texts =
                blocks.stream().filter(block -> !(block instanceof HtmlBlock)).toList();
        if (texts.isEmpty()) {
            return;
        }
        if (texts.size() == 1 && texts.getFirst() instanceof Paragraph paragraph) {
            description = Inlines.of(paragraph).shown().text();
            introduction = texts;
            return;
        }
        var introductory = Phrases.in(language()).introduction();
        lessons.addAll(CourseOutline.of(ChapterBlocks.asLessons(blocks, introductory, offset), introductory)
                .lessons());
    }

    private void addLessons(
            TableOfContents.Chapter chapter, FrontMatter matter, boolean isDeck, List<Node> blocks, int offset) {
        var heading = ChapterBlocks.title(blocks);
        var named = matter.title() != null ? matter.title() : chapter.title();
        if (lessons.isEmpty() && title.isBlank() && heading.isPresent() && matter.title() != null) {
            title = matter.title();
        }
        var name = named == null ? CourseMarkdown.titleOf(chapter.path(), Phrases.in(language())) : named;
        var added = isDeck
                ? Deck.outline(blocks).lessons().stream()
                        .map(lesson -> new Lesson(
                                lesson.line(), heading.map(ChapterBlocks::text).orElse(name), lesson.slides()))
                        .toList()
                : CourseOutline.of(ChapterBlocks.asLessons(blocks, name, offset), name)
                        .lessons();
        if (!added.isEmpty() && chapter.part() != null) {
            added.getFirst().slides().addFirst(CourseOutline.sectionSlide(chapter.part(), offset + 1));
        }
        lessons.addAll(added);
    }
}
