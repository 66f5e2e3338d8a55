package dev.coursecreator.gateway.submission;

import dev.coursecreator.gateway.courses.Courses;
import dev.coursecreator.gateway.generation.JobStatus;
import dev.coursecreator.gateway.jobs.GenerationAnswer;
import dev.coursecreator.gateway.jobs.JobView;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.rest.problem.NotFound;
import dev.coursecreator.rest.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;
import org.springframework.stereotype.Component;

/** Carries a request to have a course made to its answer: now, when the job has ended, or only a forecast. */
@Component
final class SubmissionResponder {

    static final String REPLAYED = "Idempotency-Replayed";

    private final CoursePreparer preparing;
    private final SubmittingGeneration submitting;
    private final Forecaster forecasting;
    private final HeldResponses waiting;
    private final Courses courses;

    SubmissionResponder(
            CoursePreparer preparing,
            SubmittingGeneration submitting,
            Forecaster forecasting,
            HeldResponses waiting,
            Courses courses) {
        this.preparing = preparing;
        this.submitting = submitting;
        this.forecasting = forecasting;
        this.waiting = waiting;
        this.courses = courses;
    }

    /** The answer for a new course, or the promise of one. */
    Object answer(GenerationRequest request, HttpServletRequest http, Caller caller) {
        return answer(request, SubmissionTarget.NEW_COURSE, http, caller);
    }

    /** The answer, or the promise of one. */
    Object answer(GenerationRequest request, SubmissionTarget destination, HttpServletRequest http, Caller caller) {
        if (request.isDryRun()) {
            requireVisible(destination.course(), caller);
            return ResponseEntity.ok(forecasting.forecast(preparing.prepare(request), caller.owner()));
        }
        var key = IdempotencyKey.of(http.getHeader(IdempotencyKey.HEADER), request, destination);
        var submitted = key.flatMap(same -> submitting.answeredBefore(same, caller.owner()))
                .orElseGet(() -> submitting.submit(preparing.prepare(request), destination, caller, key));
        return PreferredWait.of(Collections.list(http.getHeaders(PreferredWait.HEADER)), waiting.maxWait())
                .<Object>map(wait -> waiting.untilEnd(
                        submitted.jobId(),
                        caller,
                        wait,
                        ended(submitted, wait),
                        accepted(submitted, Optional.of(wait))))
                .orElseGet(() -> accepted(submitted, Optional.empty()));
    }

    private void requireVisible(@Nullable CourseId course, Caller caller) {
        if (course != null && !courses.isThere(course, caller)) {
            throw new NotFound("course", course);
        }
    }

    private static Function<JobView, ResponseEntity<?>> ended(SubmissionReceipt submitted, Duration waited) {
        return job ->
                headers(ResponseEntity.ok(), submitted, Optional.of(waited)).body(job);
    }

    private static ResponseEntity<GenerationAnswer> accepted(SubmissionReceipt submitted, Optional<Duration> waited) {
        var lessons = submitted.lessons() == 1 ? "1 lesson waits" : submitted.lessons() + " lessons wait";
        return headers(ResponseEntity.accepted(), submitted, waited)
                .header(HttpHeaders.RETRY_AFTER, GenerationAnswer.RETRY_AFTER_SECONDS)
                .body(new GenerationAnswer(
                        submitted.jobId(), submitted.courseId(), JobStatus.PENDING, lessons + " for a worker."));
    }

    private static BodyBuilder headers(BodyBuilder answer, SubmissionReceipt submitted, Optional<Duration> waited) {
        answer.location(URI.create("/api/v1/jobs/" + submitted.jobId()));
        waited.ifPresent(wait -> answer.header(PreferredWait.APPLIED, "wait=" + wait.toSeconds()));
        return submitted.isAgain() ? answer.header(REPLAYED, "true") : answer;
    }
}
