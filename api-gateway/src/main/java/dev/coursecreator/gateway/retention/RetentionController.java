package dev.coursecreator.gateway.retention;

import dev.coursecreator.rest.problem.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sweeping over REST, for admins. */
@RestController
@Tag(name = "Service")
@RequestMapping(path = "/api/v1/retention", produces = MediaType.APPLICATION_JSON_VALUE)
final class RetentionController {

    private final RetentionSweeper sweeping;

    RetentionController(RetentionSweeper sweeping) {
        this.sweeping = sweeping;
    }

    @PostMapping("/sweep")
    @Operation(
            operationId = "sweep",
            summary = "Remove what was kept long enough",
            description =
                    "Jobs that ended long ago, courses that were deleted long ago, and files that nothing needs any"
                            + " more; how long is said by the settings `course-creator.retention`. Answers when it is done. It is"
                            + " also done by itself, once a day by default.")
    @ApiResponse(responseCode = "200", description = "What was, or would be, removed.", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "409",
            description = "A sweep is under way.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = Problem.class)))
    SweepReport sweep(
            @Parameter(description = "true removes nothing and answers what would be removed")
                    @RequestParam(name = "dry_run", defaultValue = "false")
                    boolean dryRun) {
        return dryRun ? sweeping.dryRun() : sweeping.sweep();
    }
}
