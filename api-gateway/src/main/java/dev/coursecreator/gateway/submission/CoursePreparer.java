package dev.coursecreator.gateway.submission;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.coursecreator.gateway.courses.CourseSource;
import dev.coursecreator.markdown.ParsedCourse;
import dev.coursecreator.markdown.source.CourseFiles;
import dev.coursecreator.model.script.CourseScript;
import dev.coursecreator.model.script.RenderSettings;
import dev.coursecreator.rest.problem.ContentTooLargeException;
import dev.coursecreator.rest.problem.InvalidInputException;
import dev.coursecreator.rest.problem.InvalidInputException.Violation;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Turns a request into a course that can be rendered, or refuses it with every problem found. */
public final class CoursePreparer {

    /** Maximum size of the Markdown, in UTF-8. */
    static final int MAX_BYTES = 1024 * 1024;

    /** Maximum size of the script as JSON: with the subtitles it must fit into the message that assembles the course. */
    private static final int MAX_SCRIPT_BYTES = 8 * 1024 * 1024;

    private static final String DEFAULT_FILE_NAME = "course.md";

    private final MarkdownReader reader;
    private final SettingsResolver settings;
    private final ThemeResolver themes;
    private final CourseLimitsCheck limits;
    private final Clock clock;

    CoursePreparer(
            MarkdownReader reader,
            SettingsResolver settings,
            ThemeResolver themes,
            CourseLimitsCheck limits,
            Clock clock) {
        this.reader = reader;
        this.settings = settings;
        this.themes = themes;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Parses and validates.
     *
     * @throws ContentTooLargeException if the Markdown has more than {@link #MAX_BYTES} in UTF-8
     * @throws InvalidInputException if it is not a valid course or too much work, no font has some of its characters, or an option or term is
     *     not supported
     */
    PreparedCourse prepare(GenerationRequest request) {
        return prepare(new Submission(request));
    }

    /** The same, with the files that were sent along. */
    public PreparedCourse prepare(Submission submission) {
        var request = submission.request();
        checkSize(submission);
        var terms = JobTermsResolver.resolve(request, clock.instant());
        var course = reader.read(submission);
        var options = Objects.requireNonNullElse(request.options(), GenerationOptions.DEFAULTS);
        var resolved = this.settings.resolve(course, options, request.isStrict());
        var settings = resolved.settings();
        checkSize(course.script(), settings);
        limits.check(course.script(), settings, course.lines());
        var theme = theme(course, options, settings, submission);
        var sources = sources(submission);
        try (var use = theme.fonts().use()) {
            var undrawable = GlyphCoverageCheck.errors(course, sources);
            if (!undrawable.isEmpty()) {
                throw MarkdownReader.invalid(undrawable);
            }
        }
        return new PreparedCourse(
                course.script()
                        .withWarnings(theme.warnings())
                        .withWarnings(resolved.voice().warnings()),
                settings.withTheme(theme.theme()),
                terms,
                course.lines(),
                course.slides(),
                source(sources, request, options));
    }

    /** What was sent, to be edited. */
    private static CourseSource source(
            Map<String, String> texts, GenerationRequest request, GenerationOptions options) {
        var name = Objects.requireNonNullElse(request.fileName(), DEFAULT_FILE_NAME);
        return new CourseSource(
                texts.entrySet().stream()
                        .map(text ->
                                new CourseSource.File(text.getKey().isEmpty() ? name : text.getKey(), text.getValue()))
                        .toList(),
                options.given());
    }

    private PreparedTheme theme(
            ParsedCourse.Valid course, GenerationOptions options, RenderSettings settings, Submission submission) {
        try {
            return themes.resolve(course, options.theme(), settings.backgroundStyle(), submission);
        } catch (InterruptedException e) {
            throw MarkdownReader.interrupted();
        }
    }

    /** The Markdown texts, by file; that of a single file by an empty name. */
    private static Map<String, String> sources(Submission submission) {
        var files = submission.files();
        if (!submission.isFolder()) {
            return Map.of("", RequestReader.markdown(submission.request().markdown()));
        }
        var sources = new TreeMap<String, String>();
        files.paths().stream()
                .filter(CourseFiles::isMarkdown)
                .forEach(path -> files.text(path).ifPresent(text -> sources.put(path, text)));
        return sources;
    }

    private static void checkSize(Submission submission) {
        if (submission.isFolder()) {
            return;
        }
        var markdown = RequestReader.markdown(submission.request().markdown());
        if (markdown.length() > MAX_BYTES || markdown.getBytes(UTF_8).length > MAX_BYTES) {
            throw new ContentTooLargeException("The Markdown", MAX_BYTES);
        }
    }

    /** Each translation has about as many subtitles as the course has sentences, which are half of a script at most. */
    private static void checkSize(CourseScript script, RenderSettings settings) {
        int maxBytes = MAX_SCRIPT_BYTES * 2 / (2 + settings.translations().size());
        if (ScriptSize.exceeds(maxBytes, script)) {
            throw new InvalidInputException(List.of(new Violation(
                    "markdown",
                    null,
                    "The course has too many elements: they take more than %d bytes. Split it into several courses."
                            .formatted(maxBytes),
                    null)));
        }
    }
}
