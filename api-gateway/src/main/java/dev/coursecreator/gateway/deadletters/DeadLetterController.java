package dev.coursecreator.gateway.deadletters;

import dev.coursecreator.gateway.kafka.DeadLetter;
import dev.coursecreator.gateway.kafka.DeadLetterLog;
import dev.coursecreator.rest.page.PageRequest;
import dev.coursecreator.rest.problem.ConflictException;
import dev.coursecreator.rest.problem.NotFoundException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The dead letters over REST. For admins only. */
@RestController
@Tag(name = "Service")
@RequestMapping(path = "/api/v1/dead-letters", produces = MediaType.APPLICATION_JSON_VALUE)
final class DeadLetterController {

    private final DeadLetterLog letters;

    DeadLetterController(DeadLetterLog letters) {
        this.letters = letters;
    }

    @GetMapping
    @Operation(
            operationId = "listDeadLetters",
            summary = "List the dead letters",
            description =
                    "The newest messages that the gateway or a worker could not read or apply, the newest first. They are"
                            + " kept for 30 days by default.")
    @ApiResponse(responseCode = "200", description = "The dead letters.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "503", description = "The broker is unavailable.", content = @Content)
    DeadLetterList list(
            @Parameter(description = "Maximum number of dead letters, from 1 to 100")
                    @RequestParam(name = "limit", defaultValue = PageRequest.DEFAULT_LIMIT)
                    int limit) {
        return new DeadLetterList(letters.newest(new PageRequest(1, limit).limit()));
    }

    @PostMapping("/{id}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "replayDeadLetter",
            summary = "Replay a dead letter",
            description =
                    "Sends the message again to the topic that it came from, for example after an upgrade that can read it. The"
                            + " dead letter stays in the list. If the message fails again, it becomes another dead letter.")
    @ApiResponse(responseCode = "202", description = "The message was sent again.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "It is not known where the message came from.", content = @Content)
    @ApiResponse(responseCode = "503", description = "The broker is unavailable.", content = @Content)
    DeadLetter replay(
            @Parameter(description = "Id of the dead letter", example = "0-17") @PathVariable("id") String id) {
        try {
            return letters.replay(id).orElseThrow(() -> new NotFoundException("dead letter", id));
        } catch (IllegalArgumentException e) {
            throw new ConflictException("The dead letter %s cannot be replayed: %s.".formatted(id, e.getMessage()));
        }
    }
}
