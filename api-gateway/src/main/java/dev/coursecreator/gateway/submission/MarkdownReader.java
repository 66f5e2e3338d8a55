package dev.coursecreator.gateway.submission;

import dev.coursecreator.gateway.pictures.PictureFetcher;
import dev.coursecreator.gateway.pictures.UploadedPictures;
import dev.coursecreator.markdown.CourseFolder;
import dev.coursecreator.markdown.CourseMarkdown;
import dev.coursecreator.markdown.ParsedCourse;
import dev.coursecreator.markdown.deadline.ParsingDeadline;
import dev.coursecreator.markdown.deadline.ParsingTimeoutException;
import dev.coursecreator.markdown.picture.FetchedPicture;
import dev.coursecreator.markdown.problem.MarkdownError;
import dev.coursecreator.markdown.quiz.QuizOptions;
import dev.coursecreator.rest.problem.InvalidInputException;
import dev.coursecreator.rest.problem.InvalidInputException.Violation;
import dev.coursecreator.rest.problem.ServiceUnavailableException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Parses the Markdown of a request, with its pictures, or refuses it with every problem found. */
final class MarkdownReader {

    private static final Logger LOG = LoggerFactory.getLogger(MarkdownReader.class);

    private final ParsingSettings settings;
    private final PictureFetcher pictures;
    private final UploadedPictures uploadedPictures;

    MarkdownReader(ParsingSettings settings, PictureFetcher pictures, UploadedPictures uploadedPictures) {
        this.settings = settings;
        this.pictures = pictures;
        this.uploadedPictures = uploadedPictures;
    }

    /**
     * Reads the course.
     *
     * @throws InvalidInputException if it is not valid, has pictures that cannot be used, or takes too long to read
     */
    ParsedCourse.Valid read(Submission submission) {
        var course = parse(submission, Map.of());
        var available = pictures(course, submission.files());
        return available.isEmpty() ? course : parse(submission, available);
    }

    private ParsedCourse.Valid parse(Submission submission, Map<String, FetchedPicture> available) {
        var request = submission.request();
        return switch (parsed(submission, available)) {
            case ParsedCourse.Valid valid
            when request.isStrict() && !valid.script().warnings().isEmpty() ->
                throw invalid(valid.script().warnings().stream()
                        .map(MarkdownError::of)
                        .toList());
            case ParsedCourse.Valid valid -> valid;
            case ParsedCourse.Invalid invalid -> throw invalid(invalid.errors());
        };
    }

    /** A client that leaves is not noticed meanwhile; the deadline ends what nobody waits for. */
    private ParsedCourse parsed(Submission submission, Map<String, FetchedPicture> available) {
        try {
            return ParsingDeadline.within(settings.timeout(), () -> unlimited(submission, available));
        } catch (ParsingTimeoutException e) {
            LOG.warn(
                    "a course was refused, because it takes more than {} ms to read; see {}.timeout",
                    settings.timeout().toMillis(),
                    ParsingSettings.PREFIX,
                    e);
            throw new InvalidInputException(List.of(new Violation("markdown", null, tooSlow(), null)));
        } catch (CancellationException e) {
            throw interrupted();
        }
    }

    private String tooSlow() {
        return ("The document takes too long to read: more than %s s (%s.timeout). Split it into several courses, or send it"
                        + " again when the service is less busy.")
                .formatted(
                        BigDecimal.valueOf(settings.timeout().toMillis(), 3)
                                .stripTrailingZeros()
                                .toPlainString(),
                        ParsingSettings.PREFIX);
    }

    private static ParsedCourse unlimited(Submission submission, Map<String, FetchedPicture> available) {
        var request = submission.request();
        var quizzes =
                request.options() == null ? QuizOptions.NONE : request.options().quizzes();
        return submission.isFolder()
                ? CourseFolder.parse(submission.files(), request.fileName(), available, quizzes)
                : CourseMarkdown.parse(
                        RequestReader.markdown(request.markdown()),
                        request.fileName(),
                        submission.files(),
                        available,
                        quizzes);
    }

    /** The pictures of the course, by URL or path: those sent along, and remote ones if the operator allows it. */
    private Map<String, FetchedPicture> pictures(ParsedCourse.Valid course, UploadedFiles files) {
        try {
            var available = new HashMap<>(uploadedPictures.store(course.files(), files::content));
            if (pictures.isAllowed() && !course.pictures().isEmpty()) {
                available.putAll(pictures.fetch(course.pictures()));
            }
            return available;
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    static ServiceUnavailableException interrupted() {
        Thread.currentThread().interrupt();
        return new ServiceUnavailableException("The service is shutting down. Retry in a moment.");
    }

    static InvalidInputException invalid(List<MarkdownError> errors) {
        return new InvalidInputException(errors.stream()
                .map(error -> new Violation("markdown", null, error.message(), error.line()))
                .toList());
    }
}
