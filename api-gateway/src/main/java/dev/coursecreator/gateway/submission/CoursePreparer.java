package dev.coursecreator.gateway.submission;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.coursecreator.gateway.pictures.PictureFetcher;
import dev.coursecreator.markdown.FetchedPicture;
import dev.coursecreator.markdown.MarkdownError;
import dev.coursecreator.markdown.ParsedCourse;
import dev.coursecreator.markdown.PictureReference;
import dev.coursecreator.model.message.MessageCodec;
import dev.coursecreator.model.script.CourseScript;
import dev.coursecreator.rest.problem.ContentTooLarge;
import dev.coursecreator.rest.problem.InvalidInput;
import dev.coursecreator.rest.problem.InvalidInput.Violation;
import dev.coursecreator.rest.problem.Unavailable;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

/** Turns a request into a course that can be rendered, or refuses it with every problem found. */
public final class CoursePreparer {

    /** Maximum size of the Markdown, in UTF-8. */
    static final int MAX_BYTES = 1024 * 1024;

    /** Maximum size of the script as JSON: with the subtitles it must fit into the message that assembles the course. */
    private static final int MAX_SCRIPT_BYTES = 8 * 1024 * 1024;

    private final BiFunction<String, Map<String, FetchedPicture>, ParsedCourse> parser;
    private final PictureFetcher pictures;
    private final Clock clock;

    CoursePreparer(
            BiFunction<String, Map<String, FetchedPicture>, ParsedCourse> parser,
            PictureFetcher pictures,
            Clock clock) {
        this.parser = parser;
        this.pictures = pictures;
        this.clock = clock;
    }

    /**
     * Parses and validates.
     *
     * @throws ContentTooLarge if the Markdown has more than {@link #MAX_BYTES} in UTF-8
     * @throws InvalidInput if it is not a valid course, or an option or term is not supported
     */
    PreparedCourse prepare(GenerationRequest request) {
        var markdown = RequestReader.markdown(request.markdown());
        if (markdown.length() > MAX_BYTES || markdown.getBytes(UTF_8).length > MAX_BYTES) {
            throw new ContentTooLarge("The Markdown", MAX_BYTES);
        }
        var terms = JobTermsResolver.resolve(request, clock.instant());
        var course = parse(markdown, Map.of());
        if (pictures.isAllowed() && !course.pictures().isEmpty()) {
            course = parse(markdown, fetch(course.pictures()));
        }
        var options = Objects.requireNonNullElse(request.options(), GenerationOptions.DEFAULTS);
        var settings = RenderSettingsResolver.resolve(course, options);
        checkSize(course.script());
        return new PreparedCourse(course.script(), settings, terms, course.lines());
    }

    private ParsedCourse.Valid parse(String markdown, Map<String, FetchedPicture> fetched) {
        return switch (parser.apply(markdown, fetched)) {
            case ParsedCourse.Valid valid -> valid;
            case ParsedCourse.Invalid invalid -> throw invalid(invalid.errors());
        };
    }

    private Map<String, FetchedPicture> fetch(List<PictureReference> named) {
        try {
            return pictures.fetch(named);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("The service is shutting down. Retry in a moment.");
        }
    }

    private static InvalidInput invalid(List<MarkdownError> errors) {
        return new InvalidInput(errors.stream()
                .map(error -> new Violation("markdown", null, error.message(), error.line()))
                .toList());
    }

    private static void checkSize(CourseScript script) {
        var bytes = MessageCodec.json().writeValueAsBytes(script).length;
        if (bytes > MAX_SCRIPT_BYTES) {
            throw new InvalidInput(List.of(new Violation(
                    "markdown",
                    null,
                    "The course has too many elements: they take %d bytes of at most %d. Split it into several courses."
                            .formatted(bytes, MAX_SCRIPT_BYTES),
                    null)));
        }
    }
}
