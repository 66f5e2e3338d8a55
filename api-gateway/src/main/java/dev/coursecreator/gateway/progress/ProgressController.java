package dev.coursecreator.gateway.progress;

import dev.coursecreator.gateway.jobs.JobEvents;
import dev.coursecreator.gateway.jobs.JobSearch;
import dev.coursecreator.model.JobId;
import dev.coursecreator.rest.problem.InvalidParameterException;
import dev.coursecreator.rest.problem.NotFoundException;
import dev.coursecreator.rest.security.AuthenticatedCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
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

/** Streams of job events over REST: past events, then new ones as they happen. */
@RestController
@Tag(name = "Jobs")
final class ProgressController {

    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final JobSearch jobs;
    private final JobEvents events;
    private final RecentEvents recent;
    private final EventSubscribers subscribers;

    ProgressController(JobSearch jobs, JobEvents events, RecentEvents recent, EventSubscribers subscribers) {
        this.jobs = jobs;
        this.events = events;
        this.recent = recent;
        this.subscribers = subscribers;
    }

    @Operation(
            operationId = "followJob",
            summary = "Follow a job",
            description =
                    "Server-Sent Events: all events after the last known one, then new events as they happen, until the"
                            + " job has ended. The id of an event is its sequence number, its data is JSON. Comments keep"
                            + " the connection alive. A stream closes soon after the key that opened it is revoked or has"
                            + " expired.")
    @ApiResponse(
            responseCode = "200",
            description = "The event stream",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string")))
    @ApiResponse(
            responseCode = "204",
            description = "The job has ended, and the client knows its last event: no more will follow.",
            content = @Content)
    @GetMapping(path = "/api/v1/jobs/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> follow(
            @PathVariable("id") JobId id,
            @Parameter(description = "Id of the last event received; browsers send it when they reconnect")
                    @RequestHeader(name = LAST_EVENT_ID, required = false)
                    @Nullable
                    String header,
            @Parameter(description = "The same as Last-Event-ID, for clients that cannot set the header")
                    @RequestParam(name = "last_event_id", required = false)
                    @Nullable
                    String parameter,
            HttpMethod method,
            AuthenticatedCaller caller) {
        var lastSeq = header == null ? seq("last_event_id", parameter) : seq(LAST_EVENT_ID, header);
        var status = jobs.status(id, caller.caller()).orElseThrow(() -> new NotFoundException("job", id));
        if (status.isTerminal() && events.after(id, lastSeq, 1).isEmpty()) {
            // A 204 keeps an EventSource from reconnecting.
            return ResponseEntity.noContent().build();
        }
        return stream(method, () -> subscribers.follow(id, lastSeq, caller));
    }

    @Operation(
            operationId = "followJobs",
            summary = "Follow all jobs",
            description =
                    "Server-Sent Events: the new events of every job that the caller may see, without end. With the id of"
                            + " the last event received, the stream resumes after it, so that nothing is lost when a connection"
                            + " breaks. The id of an event is its position among the events of all jobs, its data is JSON with"
                            + " the job_id. With the type `source.checked`, the stream also says when the problems of the"
                            + " source of a course may have changed: without an id, and only while it is open.")
    @ApiResponse(
            responseCode = "200",
            description = "The event stream",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string")))
    @GetMapping(path = "/api/v1/jobs/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> followAll(
            @Parameter(
                            description = "Only events of these types",
                            array = @ArraySchema(schema = @Schema(type = "string", example = "job.completed")))
                    @RequestParam(name = "type", required = false)
                    @Nullable
                    Set<String> types,
            @Parameter(description = "Id of the last event received; browsers send it when they reconnect")
                    @RequestHeader(name = LAST_EVENT_ID, required = false)
                    @Nullable
                    String header,
            @Parameter(description = "The same as Last-Event-ID, for clients that cannot set the header")
                    @RequestParam(name = "last_event_id", required = false)
                    @Nullable
                    String parameter,
            HttpMethod method,
            AuthenticatedCaller caller) {
        var known = header == null ? id("last_event_id", parameter) : id(LAST_EVENT_ID, header);
        var end = recent.end();
        // An id beyond the end is not from this feed.
        var from = known == null ? end : Math.min(known, end);
        var all = new EventsOfAllJobs(caller.caller(), types == null ? Set.of() : types, recent);
        return stream(method, () -> subscribers.follow(all, from, caller));
    }

    private static ResponseEntity<SseEmitter> stream(HttpMethod method, Supplier<EventStream> stream) {
        var response = ResponseEntity.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no");
        // A HEAD request reads no stream, and its disconnection would go unnoticed.
        return method.equals(HttpMethod.HEAD)
                ? response.build()
                : response.body(stream.get().emitter());
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
