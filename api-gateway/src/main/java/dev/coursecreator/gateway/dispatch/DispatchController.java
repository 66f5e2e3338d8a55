package dev.coursecreator.gateway.dispatch;

import dev.coursecreator.gateway.outbox.OutboxPause;
import dev.coursecreator.rest.database.Reading;
import dev.coursecreator.rest.problem.InvalidParameterException;
import dev.coursecreator.rest.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Pauses and resumes the dispatch of work to the workers over REST. For admins only. */
@RestController
@Tag(name = "Service")
@RequestMapping(path = "/api/v1/dispatch", produces = MediaType.APPLICATION_JSON_VALUE)
final class DispatchController {

    private static final Logger LOG = LoggerFactory.getLogger(DispatchController.class);

    private static final int MAX_REASON = 200;

    private final OutboxPause pause;
    private final CommandCounts counts;
    private final Reading reading;

    DispatchController(OutboxPause pause, CommandCounts counts, Reading reading) {
        this.pause = pause;
        this.counts = counts;
        this.reading = reading;
    }

    @GetMapping
    @Operation(
            operationId = "readDispatch",
            summary = "Read whether work is dispatched",
            description = "And how much waits, and how much the workers have.")
    @ApiResponse(responseCode = "200", description = "The state of the dispatch.", useReturnTypeSchema = true)
    DispatchView read() {
        return reading.read(() -> DispatchView.of(pause.current().orElse(null), counts));
    }

    @PostMapping("/pause")
    @Operation(
            operationId = "pauseDispatch",
            summary = "Pause the dispatch of work",
            description =
                    "For maintenance. Nothing is handed to the workers any more, by any gateway, until it is resumed, also after"
                            + " a restart. What they have already been given is finished: `in_flight` tells how much that is. Jobs"
                            + " are accepted, and wait; they can be cancelled, and their deadlines apply. Idempotent: the first"
                            + " pause counts.")
    @ApiResponse(responseCode = "200", description = "The dispatch is paused.", useReturnTypeSchema = true)
    DispatchView pause(
            @Parameter(
                            description = "Why, for other operators; at most 200 characters",
                            schema = @Schema(type = "string", maxLength = MAX_REASON))
                    @RequestParam(name = "reason", required = false)
                    @Nullable
                    String reason,
            Caller caller) {
        if (reason != null && (reason.length() > MAX_REASON || reason.chars().anyMatch(Character::isISOControl))) {
            throw new InvalidParameterException(
                    "reason",
                    null,
                    "reason must have at most " + MAX_REASON + " characters and no control characters.");
        }
        pause.pause(caller.owner().id(), reason);
        LOG.info("the dispatch of work is paused");
        return read();
    }

    @PostMapping("/resume")
    @Operation(
            operationId = "resumeDispatch",
            summary = "Resume the dispatch of work",
            description = "What has waited is handed to the workers, fairly across owners. Idempotent.")
    @ApiResponse(responseCode = "200", description = "Work is dispatched.", useReturnTypeSchema = true)
    DispatchView resume() {
        pause.resume();
        LOG.info("the dispatch of work is resumed");
        return read();
    }
}
