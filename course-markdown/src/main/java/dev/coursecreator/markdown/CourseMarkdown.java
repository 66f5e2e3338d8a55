package dev.coursecreator.markdown;

import dev.coursecreator.markdown.dialect.ForeignDialects;
import dev.coursecreator.markdown.frontmatter.FrontMatter;
import dev.coursecreator.markdown.language.LanguageDetector;
import dev.coursecreator.markdown.outline.CourseOutline;
import dev.coursecreator.markdown.outline.Deck;
import dev.coursecreator.markdown.outline.LessonSplitter;
import dev.coursecreator.markdown.outline.Outline;
import dev.coursecreator.markdown.parser.MarkdownParser;
import dev.coursecreator.markdown.parser.TableLimits;
import dev.coursecreator.markdown.picture.FetchedPicture;
import dev.coursecreator.markdown.picture.Pictures;
import dev.coursecreator.markdown.problem.Problems;
import dev.coursecreator.markdown.problem.SourceMap;
import dev.coursecreator.markdown.quiz.QuizOptions;
import dev.coursecreator.markdown.quiz.QuizSettings;
import dev.coursecreator.markdown.slide.LessonScripts;
import dev.coursecreator.markdown.slide.LocatedLesson;
import dev.coursecreator.markdown.source.CourseFiles;
import dev.coursecreator.markdown.source.FileLookup;
import dev.coursecreator.markdown.source.SourceReader;
import dev.coursecreator.markdown.text.SpokenText;
import dev.coursecreator.model.language.Phrases;
import dev.coursecreator.model.script.CourseScript;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Parses a course written in CommonMark with tables, task lists, strikethrough, autolinks, footnotes and alerts (GitHub Flavored Markdown),
 * the admonitions of other tools, and YAML front matter. The dialect is described in docs/writing-courses.md.
 */
public final class CourseMarkdown {

    private CourseMarkdown() {}

    /**
     * Parses a course without fetched pictures; their alternative texts are shown instead. Never throws, whatever the text, unless it is
     * read within a {@link dev.coursecreator.markdown.deadline.ParsingDeadline}.
     */
    public static ParsedCourse parse(String markdown) {
        return parse(markdown, null, CourseFiles.NONE, Map.of());
    }

    /**
     * Parses a course. Never throws, whatever the text.
     *
     * @param fileName of the document, relative to the folder of the course; gives a course its title that has none; null if unknown
     * @param files that the document may name
     * @param fetched the pictures available so far, by URL, or by path
     */
    public static ParsedCourse parse(
            String markdown, @Nullable String fileName, CourseFiles files, Map<String, FetchedPicture> fetched) {
        return parse(markdown, fileName, files, fetched, QuizOptions.NONE);
    }

    /** The same, with quizzes as the client wants them. */
    public static ParsedCourse parse(
            String markdown,
            @Nullable String fileName,
            CourseFiles files,
            Map<String, FetchedPicture> fetched,
            QuizOptions quizzes) {
        var sourceMap = new SourceMap();
        var problems = new Problems(sourceMap);
        var lookup = new FileLookup(files);
        var pictures = new Pictures(fetched, lookup, fileName, sourceMap, problems);
        var lines = new SourceReader(files, lookup, sourceMap, problems).read(markdown, fileName, null);
        var frontMatter = FrontMatter.read(lines, problems);
        var body = body(lines, frontMatter, problems);
        var language = frontMatter.language() == null ? LanguageDetector.language(body) : frontMatter.language();
        var phrases = Phrases.in(language);
        var outline = outline(body, frontMatter, phrases, problems);
        var title = title(frontMatter, outline, fileName, phrases, problems);
        return course(
                frontMatter,
                quizzes.over(frontMatter.quizzes()),
                language,
                outline,
                title,
                sourceMap,
                problems,
                pictures);
    }

    /** Builds the course from its outline. */
    static ParsedCourse course(
            FrontMatter frontMatter,
            QuizSettings quizzes,
            String language,
            Outline written,
            String title,
            SourceMap sourceMap,
            Problems problems,
            Pictures pictures) {
        var outline = LessonSplitter.divided(written, LessonScripts.MAX_SLIDES - 1, problems);
        var description = frontMatter.description() == null ? outline.description() : frontMatter.description();
        var lessons = new LessonScripts(problems, pictures, quizzes, Phrases.in(language))
                .of(outline, title, frontMatter.author(), description);
        var listed = listedDescription(description, problems);
        var theme = frontMatter.theme().resolve(pictures, sourceMap);
        var languages = SubtitleLanguages.of(frontMatter.languages(), problems);
        var errors = problems.errors(frontMatter.strict());
        if (!errors.isEmpty()) {
            return new ParsedCourse.Invalid(errors);
        }
        return new ParsedCourse.Valid(
                new CourseScript(
                        title,
                        listed,
                        frontMatter.author(),
                        language,
                        frontMatter.tags(),
                        lessons.stream().map(LocatedLesson::script).toList(),
                        problems.warnings()),
                outline.lessons().stream()
                        .map(lesson -> sourceMap.of(lesson.line()).line())
                        .toList(),
                lessons.stream()
                        .map(lesson ->
                                lesson.slideLines().stream().map(sourceMap::of).toList())
                        .toList(),
                pictures.references(),
                pictures.files(),
                frontMatter.declaredVoice(sourceMap),
                frontMatter.theme().background(),
                frontMatter.quality(),
                frontMatter.backgroundMusic(),
                frontMatter.follow(),
                frontMatter.pace(),
                frontMatter.pronunciations(),
                theme,
                frontMatter.speed(),
                frontMatter.strict(),
                languages,
                frontMatter.glossary());
    }

    /** The description as lists of courses show it; the video has all of it. */
    private static String listedDescription(String description, Problems problems) {
        int length = description.codePointCount(0, description.length());
        if (length <= CourseScript.MAX_DESCRIPTION_LENGTH) {
            return description;
        }
        problems.warn(
                1,
                "the description has " + length + " characters, of which lists of courses show "
                        + CourseScript.MAX_DESCRIPTION_LENGTH + "; 'description' in the front matter may be shorter");
        var listed =
                description.substring(0, description.offsetByCodePoints(0, CourseScript.MAX_DESCRIPTION_LENGTH - 1));
        int word = listed.lastIndexOf(' ');
        return (word > 0 ? listed.substring(0, word) : listed).strip() + "\u2026";
    }

    /** The lines below the front matter, without what other tools need; those left out are empty, so that line numbers stay correct. */
    static List<String> body(List<String> lines, FrontMatter frontMatter, Problems problems) {
        var body = Stream.concat(
                        Collections.nCopies(frontMatter.lines(), "").stream(),
                        lines.stream().skip(frontMatter.lines()))
                .toList();
        var isDeck = Deck.isDeck(frontMatter, body);
        return ForeignDialects.replaced(TableLimits.without(body, problems), isDeck, problems);
    }

    private static Outline outline(List<String> body, FrontMatter frontMatter, Phrases phrases, Problems problems) {
        var isDeck = Deck.isDeck(frontMatter, body);
        var blocks = MarkdownParser.blocks(isDeck ? Deck.withoutSlideKeys(body) : body, problems);
        return isDeck ? Deck.outline(blocks) : CourseOutline.of(blocks, phrases.introduction());
    }

    private static String title(
            FrontMatter frontMatter, Outline outline, @Nullable String fileName, Phrases phrases, Problems problems) {
        return title(frontMatter.title() != null ? frontMatter.title() : outline.title(), fileName, phrases, problems);
    }

    /** The title as it is written, or one made of the file's name if there is none. */
    static String title(String written, @Nullable String fileName, Phrases phrases, Problems problems) {
        var title = written;
        if (title.isBlank()) {
            title = titleOf(fileName, phrases);
            problems.warn(
                    1,
                    "the course has no title and is called '" + title
                            + "'; add a line with '# ' and the title at the top");
        }
        if (title.length() > CourseScript.MAX_TITLE_LENGTH) {
            problems.error(
                    1,
                    "the title has " + title.length() + " characters; shorten it to at most "
                            + CourseScript.MAX_TITLE_LENGTH);
        }
        return title;
    }

    /** Makes a title of a file's name: {@code docs/intro-to-kafka.md} becomes {@code Intro to kafka}. */
    static String titleOf(@Nullable String fileName, Phrases phrases) {
        if (fileName == null) {
            return phrases.untitledCourse();
        }
        var name = SpokenText.printable(fileName)
                .replaceFirst("^.*[/\\\\]", "")
                .replaceFirst("\\.[A-Za-z]{1,10}$", "")
                .replaceAll("[-_\\s]+", " ")
                .strip();
        return name.isEmpty() ? phrases.untitledCourse() : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
