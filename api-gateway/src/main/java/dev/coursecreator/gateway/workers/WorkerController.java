package dev.coursecreator.gateway.workers;

import dev.coursecreator.gateway.kafka.HeartbeatLog;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.Comparator;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The workers over REST. For admins only. */
@RestController
@Tag(name = "Service")
@RequestMapping(path = "/api/v1/workers", produces = MediaType.APPLICATION_JSON_VALUE)
final class WorkerController {

    private final HeartbeatLog heartbeats;
    private final Clock clock;

    WorkerController(HeartbeatLog heartbeats, Clock clock) {
        this.heartbeats = heartbeats;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            operationId = "listWorkers",
            summary = "List the workers",
            description =
                    "The workers that have sent a heartbeat within the last 20 seconds, with the lessons and courses that they"
                            + " were processing then. A heartbeat is sent every five seconds. A worker that stops is gone from the"
                            + " list at once; one that was killed, after 20 seconds.")
    @ApiResponse(responseCode = "200", description = "The workers, sorted by name.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "503", description = "The broker is unavailable.", content = @Content)
    WorkerList list() {
        return WorkerList.of(heartbeats.active(clock.instant()).stream()
                .map(WorkerView::of)
                .sorted(Comparator.comparing(WorkerView::name).thenComparing(WorkerView::startedAt))
                .toList());
    }
}
