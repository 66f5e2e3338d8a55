package dev.coursecreator.gateway.previews;

import dev.coursecreator.gateway.courses.CourseSource;
import dev.coursecreator.gateway.kafka.PreviewRequests;
import dev.coursecreator.gateway.submission.CoursePreparer;
import dev.coursecreator.gateway.submission.PreparedCourse;
import dev.coursecreator.gateway.submission.Submission;
import dev.coursecreator.model.PreviewId;
import dev.coursecreator.model.event.Failure;
import dev.coursecreator.model.preview.PreviewSlide;
import dev.coursecreator.model.preview.SlidePreviewFailed;
import dev.coursecreator.model.preview.SlidePreviewed;
import dev.coursecreator.rest.limits.OwnerPermits;
import dev.coursecreator.rest.problem.InvalidInputException;
import dev.coursecreator.rest.problem.InvalidInputException.Violation;
import dev.coursecreator.rest.problem.ServiceUnavailableException;
import dev.coursecreator.rest.security.Owner;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Has a worker draw the slide at a line of a course. */
final class PreviewingSlides {

    private final CoursePreparer preparer;
    private final PreviewRequests requests;
    private final PreviewSettings settings;
    private final Supplier<UUID> ids;
    private final OwnerPermits permits;

    PreviewingSlides(CoursePreparer preparer, PreviewRequests requests, PreviewSettings settings, Supplier<UUID> ids) {
        this.preparer = preparer;
        this.requests = requests;
        this.settings = settings;
        this.ids = ids;
        this.permits = new OwnerPermits(settings.maxWaiting(), settings.maxWaitingPerOwner());
    }

    /**
     * Draws the slide.
     *
     * @param file path of the file that the line is in; null for the only one
     * @param line from 1
     * @throws InvalidInputException if the Markdown is not a valid course, or the slide cannot be drawn
     * @throws ServiceUnavailableException if no worker draws it in time
     */
    SlidePreview preview(Submission submission, @Nullable String file, int line, Owner owner) {
        var course = preparer.prepare(submission);
        var files =
                course.source().files().stream().map(CourseSource.File::path).toList();
        var position = SlidePosition.at(course.slides(), files, file, line);
        var permit = permits.of(owner.id());
        if (!permit.tryAcquire()) {
            throw new ServiceUnavailableException("Too many previews are being drawn. Try again in a moment.");
        }
        try {
            return view(course, position, drawn(request(course, position), position));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceUnavailableException("The service is shutting down. Retry in a moment.");
        } finally {
            permit.release();
        }
    }

    private PreviewSlide request(PreparedCourse course, SlidePosition position) {
        var script = course.script();
        return new PreviewSlide(
                new PreviewId(ids.get()),
                script.title(),
                script.lessons().size(),
                script.lessons().get(position.lesson()),
                position.slide(),
                course.settings(),
                settings.timeout().toMillis());
    }

    private SlidePreviewed drawn(PreviewSlide request, SlidePosition position) throws InterruptedException {
        var reply = requests.send(request, settings.timeout())
                .orElseThrow(() -> new ServiceUnavailableException("No worker drew the slide within "
                        + settings.timeout().toMillis() + " ms. Is a worker running?"));
        return switch (reply) {
            case SlidePreviewed drawn -> drawn;
            case SlidePreviewFailed failed -> throw refusal(failed.failure(), position);
        };
    }

    private static RuntimeException refusal(Failure failure, SlidePosition position) {
        return switch (failure) {
            case Failure.Permanent permanent ->
                new InvalidInputException(
                        List.of(new Violation("markdown", null, permanent.detail(), position.line())));
            case Failure.Transient transitory -> new ServiceUnavailableException(transitory.detail());
        };
    }

    private static SlidePreview view(PreparedCourse course, SlidePosition position, SlidePreviewed drawn) {
        var lesson = course.script().lessons().get(position.lesson());
        return new SlidePreview(
                lesson.number(),
                lesson.title(),
                position.slide() + 1,
                position.line(),
                position.nextLine(),
                drawn.pages(),
                drawn.images().stream().map(SlidePreview::link).toList());
    }
}
