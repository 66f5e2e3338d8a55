package dev.coursecreator.gateway.retention;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Starts retention sweeps over REST. For admins only. */
@RestController
@Tag(name = "Service")
@RequestMapping(path = "/api/v1/retention", produces = MediaType.APPLICATION_JSON_VALUE)
final class RetentionController {

    private final RetentionSweeper sweeper;

    RetentionController(RetentionSweeper sweeper) {
        this.sweeper = sweeper;
    }

    @PostMapping("/sweep")
    @Operation(
            operationId = "sweep",
            summary = "Run a retention sweep",
            description =
                    "Removes jobs and deleted courses past their retention period, and files that nothing references"
                            + " any more. The settings `course-creator.retention` define the periods. Responds when the sweep has"
                            + " finished. The service also sweeps periodically, once a day by default.")
    @ApiResponse(
            responseCode = "200",
            description = "What was removed, or would be removed in a dry run.",
            useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "A sweep is already running.", content = @Content)
    SweepReport sweep(
            @Parameter(description = "true only reports what would be removed")
                    @RequestParam(name = "dry_run", defaultValue = "false")
                    boolean dryRun) {
        return dryRun ? sweeper.dryRun() : sweeper.sweep();
    }
}
