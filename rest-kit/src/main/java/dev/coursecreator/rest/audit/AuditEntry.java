package dev.coursecreator.rest.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request that changed something or was refused.
 *
 * @param seq grows with every entry
 * @param owner owner of the request; absent if not authenticated
 * @param keyId id of the API key; absent without one
 * @param route path pattern as in the OpenAPI document; absent if there is none
 * @param thing path of the resource
 * @param status HTTP status of the response
 */
@Schema(name = "AuditEntry")
record AuditEntry(
        long seq,
        Instant at,
        String requestId,
        @Nullable String owner,
        @Nullable String role,
        @Nullable String keyId,
        String remoteAddress,
        String method,
        @Nullable String route,
        String thing,
        int status) {}
