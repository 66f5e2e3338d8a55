package dev.coursecreator.rest.audit;

import dev.coursecreator.rest.page.Page;
import dev.coursecreator.rest.page.PageRequest;
import dev.coursecreator.rest.problem.Rfc3339;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit log over REST, for admins. */
@RestController
@Tag(name = "Keys")
final class AuditController {

    private final AuditLog log;

    AuditController(AuditLog log) {
        this.log = log;
    }

    @GetMapping(path = "/api/v1/audit", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "readAuditLog",
            summary = "Read the audit log",
            description =
                    "Every authenticated request that writes, and every request refused with 401 or 403; of unauthenticated"
                            + " ones, 60 a minute by default. Newest first. For admins.")
    Page<AuditEntry> list(
            @Parameter(description = "Owner of the request") @RequestParam(name = "owner", required = false) @Nullable
                    String owner,
            @Parameter(description = "Id of the API key") @RequestParam(name = "key_id", required = false) @Nullable
                    String keyId,
            @Parameter(
                            description = "Path of the resource",
                            example = "/api/v1/courses/01890a5d-ac96-774b-bcce-b302099a8057")
                    @RequestParam(name = "thing", required = false)
                    @Nullable
                    String thing,
            @Parameter(description = "HTTP status of the response")
                    @RequestParam(name = "status", required = false)
                    @Nullable
                    Integer status,
            @Parameter(description = "Not earlier than this time (RFC 3339)", example = "2026-11-23T08:00:00Z")
                    @RequestParam(name = "since", required = false)
                    @Nullable
                    String since,
            @Parameter(description = "Earlier than this time (RFC 3339)")
                    @RequestParam(name = "until", required = false)
                    @Nullable
                    String until,
            @Parameter(description = PageRequest.PAGE_DESCRIPTION)
                    @RequestParam(name = "page", defaultValue = PageRequest.FIRST_PAGE)
                    int page,
            @Parameter(description = PageRequest.LIMIT_DESCRIPTION)
                    @RequestParam(name = "limit", defaultValue = PageRequest.DEFAULT_LIMIT)
                    int limit) {
        var filter = new AuditLog.Filter(
                owner, keyId, thing, status, Rfc3339.parameter("since", since), Rfc3339.parameter("until", until));
        return log.list(filter, new PageRequest(page, limit));
    }
}
