package dev.coursecreator.gateway.submission;

import dev.coursecreator.gateway.courses.Courses;
import dev.coursecreator.gateway.generation.JobStatus;
import dev.coursecreator.gateway.jobs.GenerationAnswer;
import dev.coursecreator.gateway.jobs.JobView;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.rest.link.ApiLinks;
import dev.coursecreator.rest.problem.NotFoundException;
import dev.coursecreator.rest.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;
import org.springframework.stereotype.Component;

/** Responds to generation requests: at once, when the job has ended, or with a forecast. */
@Component
final class SubmissionResponder {

    static final String REPLAYED = "Idempotency-Replayed";

    private final CoursePreparer preparer;
    private final SubmittingGeneration submitting;
    private final Forecaster forecaster;
    private final HeldResponses heldResponses;
    private final Courses courses;

    SubmissionResponder(
            CoursePreparer preparer,
            SubmittingGeneration submitting,
            Forecaster forecaster,
            HeldResponses heldResponses,
            Courses courses) {
        this.preparer = preparer;
        this.submitting = submitting;
        this.forecaster = forecaster;
        this.heldResponses = heldResponses;
        this.courses = courses;
    }

    /** The response, or a deferred one. */
    Object respond(Submission submission, SubmissionTarget destination, HttpServletRequest http, Caller caller) {
        if (submission.request().isDryRun()) {
            requireVisible(destination.course(), caller);
            return ResponseEntity.ok(forecaster.forecast(preparer.prepare(submission), caller.owner()));
        }
        var key = IdempotencyKey.of(http.getHeader(IdempotencyKey.HEADER), submission, destination);
        var receipt = key.flatMap(same -> submitting.findReceipt(same, caller.owner()))
                .orElseGet(() -> submitting.submit(preparer.prepare(submission), destination, caller, key));
        return PreferredWait.of(Collections.list(http.getHeaders(PreferredWait.HEADER)), heldResponses.maxWait())
                .<Object>map(wait -> heldResponses.untilEnd(
                        receipt.jobId(), caller, wait, ended(receipt, wait), accepted(receipt, Optional.of(wait))))
                .orElseGet(() -> accepted(receipt, Optional.empty()));
    }

    private void requireVisible(@Nullable CourseId course, Caller caller) {
        if (course != null && !courses.exists(course, caller)) {
            throw new NotFoundException("course", course);
        }
    }

    private static Function<JobView, ResponseEntity<?>> ended(SubmissionReceipt receipt, Duration waited) {
        // Now, as the job's end is noticed by another thread, which has no request.
        var response = headers(ResponseEntity.ok(), receipt, Optional.of(waited));
        return response::body;
    }

    private static ResponseEntity<GenerationAnswer> accepted(SubmissionReceipt receipt, Optional<Duration> waited) {
        var lessons = receipt.lessons() == 1 ? "1 lesson waits" : receipt.lessons() + " lessons wait";
        return headers(ResponseEntity.accepted(), receipt, waited)
                .header(HttpHeaders.RETRY_AFTER, GenerationAnswer.RETRY_AFTER_SECONDS)
                .body(new GenerationAnswer(
                        receipt.jobId(),
                        receipt.courseId(),
                        JobStatus.PENDING,
                        lessons + " for a worker.",
                        receipt.warnings()));
    }

    private static BodyBuilder headers(BodyBuilder response, SubmissionReceipt receipt, Optional<Duration> waited) {
        response.location(ApiLinks.location("/api/v1/jobs/" + receipt.jobId()));
        waited.ifPresent(wait -> response.header(PreferredWait.APPLIED, "wait=" + wait.toSeconds()));
        return receipt.isReplayed() ? response.header(REPLAYED, "true") : response;
    }
}
