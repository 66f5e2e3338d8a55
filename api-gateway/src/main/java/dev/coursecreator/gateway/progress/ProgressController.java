package dev.coursecreator.gateway.progress;

import dev.coursecreator.gateway.jobs.JobEvents;
import dev.coursecreator.gateway.jobs.JobSearch;
import dev.coursecreator.model.JobId;
import dev.coursecreator.rest.problem.InvalidParameterException;
import dev.coursecreator.rest.problem.NotFoundException;
import dev.coursecreator.rest.security.AuthenticatedCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The events of a job, or of all, over REST: those that were, and those to come. */
@RestController
@Tag(name = "Jobs")
final class ProgressController {

    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final JobSearch jobs;
    private final JobEvents events;
    private final RecentEvents latest;
    private final EventSubscribers followers;

    ProgressController(JobSearch jobs, JobEvents events, RecentEvents latest, EventSubscribers followers) {
        this.jobs = jobs;
        this.events = events;
        this.latest = latest;
        this.followers = followers;
    }

    @Operation(
            operationId = "followJob",
            summary = "Follow a job",
            description =
                    "As Server-Sent Events: all that has happened since the event named last, then what happens, until"
                            + " the job has ended. The id of an event is its number, its data is JSON. Comments keep the"
                            + " connection alive. A stream ends soon after the key that opened it is revoked or past its"
                            + " time.")
    @ApiResponse(
            responseCode = "200",
            description = "The stream of events",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string")))
    @ApiResponse(
            responseCode = "204",
            description = "The job has ended, and its last event is known: nothing more will come.",
            content = @Content)
    @GetMapping(path = "/api/v1/jobs/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> follow(
            @PathVariable("id") JobId id,
            @Parameter(description = "Id of the last event that is known; sent by browsers that connect again")
                    @RequestHeader(name = LAST_EVENT_ID, required = false)
                    @Nullable
                    String header,
            @Parameter(description = "The same, for clients that can't set the header")
                    @RequestParam(name = "last_event_id", required = false)
                    @Nullable
                    String parameter,
            HttpMethod method,
            AuthenticatedCaller admission) {
        var lastSeq = header == null ? seq("last_event_id", parameter) : seq(LAST_EVENT_ID, header);
        var status = jobs.status(id, admission.caller()).orElseThrow(() -> new NotFoundException("job", id));
        if (status.isTerminal() && events.after(id, lastSeq, 1).isEmpty()) {
            // All has been told. 204 is what keeps an EventSource from coming again.
            return ResponseEntity.noContent().build();
        }
        return stream(method, () -> followers.follow(id, lastSeq, admission));
    }

    @Operation(
            operationId = "followJobs",
            summary = "Follow all jobs",
            description =
                    "As Server-Sent Events: what happens from now on in every job that the caller may see, without an"
                            + " end; or all that has happened since the event named last, which loses nothing when a connection"
                            + " breaks. The id of an event is its place among those of all jobs, its data is JSON with the"
                            + " job_id.")
    @ApiResponse(
            responseCode = "200",
            description = "The stream of events",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string")))
    @GetMapping(path = "/api/v1/jobs/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> followAll(
            @Parameter(description = "Only events of these types", example = "job.completed")
                    @RequestParam(name = "type", required = false)
                    @Nullable
                    Set<String> types,
            @Parameter(description = "Id of the last event that is known; sent by browsers that connect again")
                    @RequestHeader(name = LAST_EVENT_ID, required = false)
                    @Nullable
                    String header,
            @Parameter(description = "The same, for clients that can't set the header")
                    @RequestParam(name = "last_event_id", required = false)
                    @Nullable
                    String parameter,
            HttpMethod method,
            AuthenticatedCaller admission) {
        var known = header == null ? id("last_event_id", parameter) : id(LAST_EVENT_ID, header);
        var end = latest.end();
        // An id from beyond the end is none of this feed.
        var from = known == null ? end : Math.min(known, end);
        var all = new EventsOfAllJobs(admission.caller(), types == null ? Set.of() : types, latest);
        return stream(method, () -> followers.follow(all, from, admission));
    }

    private static ResponseEntity<SseEmitter> stream(HttpMethod method, Supplier<EventStream> stream) {
        var answer = ResponseEntity.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no");
        // Who asks for the head alone reads no stream, and nobody would notice when they are gone.
        return method.equals(HttpMethod.HEAD)
                ? answer.build()
                : answer.body(stream.get().emitter());
    }

    private static int seq(String name, @Nullable String value) {
        var id = id(name, value);
        return id == null ? 0 : (int) Math.min(id, Integer.MAX_VALUE);
    }

    private static @Nullable Long id(String name, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        try {
            return Math.max(0, Long.parseLong(value));
        } catch (NumberFormatException e) {
            throw new InvalidParameterException(
                    name, value, name + " must be the id of an event, a whole number, but was '" + value + "'.");
        }
    }
}
