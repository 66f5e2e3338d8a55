package dev.coursecreator.gateway.submission;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.coursecreator.gateway.pictures.PictureFetcher;
import dev.coursecreator.markdown.FetchedPicture;
import dev.coursecreator.markdown.MarkdownError;
import dev.coursecreator.markdown.ParsedCourse;
import dev.coursecreator.markdown.PictureReference;
import dev.coursecreator.model.message.MessageCodec;
import dev.coursecreator.model.script.CourseScript;
import dev.coursecreator.rest.problem.ContentTooLargeException;
import dev.coursecreator.rest.problem.InvalidInputException;
import dev.coursecreator.rest.problem.InvalidInputException.Violation;
import dev.coursecreator.rest.problem.ServiceUnavailableException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

/** Reads a Markdown file and what is asked for with it; what can't become a course is refused here. */
public final class CoursePreparer {

    /** Of the Markdown. */
    static final int MOST_BYTES = 1024 * 1024;

    /** Of the parsed script as JSON: with the subtitles it must fit into the one message that assembles the course. */
    private static final int MOST_SCRIPT_BYTES = 8 * 1024 * 1024;

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
     * Prepares.
     *
     * @throws ContentTooLargeException if the Markdown has more than {@link #MOST_BYTES} in UTF-8
     * @throws InvalidInputException if it is no course, or what is asked for can't be met
     */
    PreparedCourse prepare(GenerationRequest request) {
        var markdown = RequestReader.markdown(request.markdown());
        if (markdown.length() > MOST_BYTES || markdown.getBytes(UTF_8).length > MOST_BYTES) {
            throw new ContentTooLargeException("The Markdown", MOST_BYTES);
        }
        var terms = JobTermsResolver.choose(request, clock.instant());
        var course = parse(markdown, Map.of());
        if (pictures.isAllowed() && !course.pictures().isEmpty()) {
            course = parse(markdown, fetch(course.pictures()));
        }
        var options = Objects.requireNonNullElse(request.options(), GenerationOptions.DEFAULTS);
        var settings = RenderSettingsResolver.choose(course, options);
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
            throw new ServiceUnavailableException("The service stops. Send it again in a moment.");
        }
    }

    private static InvalidInputException invalid(List<MarkdownError> errors) {
        return new InvalidInputException(errors.stream()
                .map(error -> new Violation("markdown", null, error.message(), error.line()))
                .toList());
    }

    private static void checkSize(CourseScript script) {
        var bytes = MessageCodec.json().writeValueAsBytes(script).length;
        if (bytes > MOST_SCRIPT_BYTES) {
            throw new InvalidInputException(List.of(new Violation(
                    "markdown",
                    null,
                    "The course has too many elements: they take %d bytes of at most %d. Split it into several courses."
                            .formatted(bytes, MOST_SCRIPT_BYTES),
                    null)));
        }
    }
}
