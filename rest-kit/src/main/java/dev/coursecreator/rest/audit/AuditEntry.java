package dev.coursecreator.rest.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody did, or was kept from doing.
 *
 * @param seq grows with every entry
 * @param owner who; absent if nobody knows
 * @param keyId with which API key; absent if with none
 * @param route as the API's description writes it; absent if there is none
 * @param thing what was made or changed: its path
 * @param status how the request was answered
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
