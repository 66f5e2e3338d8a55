package dev.coursecreator.rest.audit;

import dev.coursecreator.rest.database.Reading;
import dev.coursecreator.rest.page.Page;
import dev.coursecreator.rest.page.PageRequest;
import dev.coursecreator.rest.page.Total;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The append-only table of audit entries. Binds and maps columns by hand: {@code paramSource} and {@code query(Class)} would need
 * converters between {@code Instant} and milliseconds, and between the empty route and null.
 */
@Component
final class AuditLog {

    private final JdbcClient jdbc;
    private final Reading reading;

    AuditLog(JdbcClient jdbc, Reading reading) {
        this.jdbc = jdbc;
        this.reading = reading;
    }

    /** Appends the entry; the database assigns {@code seq}. */
    void append(AuditEntry entry) {
        jdbc.sql("""
                        INSERT INTO audit_log
                            (at, request_id, owner, role, key_id, remote_address, method, route, thing, status)
                        VALUES
                            (:at, :requestId, :owner, :role, :keyId, :remoteAddress, :method, :route, :thing, :status)
                        """)
                .param("at", entry.at().toEpochMilli())
                .param("requestId", entry.requestId())
                .param("owner", entry.owner())
                .param("role", entry.role())
                .param("keyId", entry.keyId())
                .param("remoteAddress", entry.remoteAddress())
                .param("method", entry.method())
                .param("route", Objects.requireNonNullElse(entry.route(), ""))
                .param("thing", entry.thing())
                .param("status", entry.status())
                .update();
    }

    /** Newest first. */
    Page<AuditEntry> list(Filter filter, PageRequest page) {
        var where = filter.where();
        var parameters = filter.parameters();
        return reading.read(() -> page.of(
                jdbc.sql("""
                                SELECT seq, at, request_id, owner, role, key_id, remote_address, method, route, thing, status
                                FROM audit_log
                                """ + where + " ORDER BY seq DESC LIMIT :limit OFFSET :offset")
                        .params(parameters)
                        .param("limit", page.limit())
                        .param("offset", page.offset())
                        .query((row, n) -> entry(row))
                        .list(),
                Total.of(jdbc.sql(Total.query("FROM audit_log" + where))
                        .params(parameters)
                        .query(Long.class)
                        .single())));
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        var route = row.getString("route");
        return new AuditEntry(
                row.getLong("seq"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("request_id"),
                row.getString("owner"),
                row.getString("role"),
                row.getString("key_id"),
                row.getString("remote_address"),
                row.getString("method"),
                route.isEmpty() ? null : route,
                row.getString("thing"),
                row.getInt("status"));
    }

    /** Selects entries; a null component selects all. */
    record Filter(
            @Nullable String owner,
            @Nullable String keyId,
            @Nullable String thing,
            @Nullable Integer status,
            @Nullable Instant since,
            @Nullable Instant until) {

        private String where() {
            return " WHERE 1 = 1"
                    + (owner == null ? "" : " AND owner = :owner")
                    + (keyId == null ? "" : " AND key_id = :keyId")
                    + (thing == null ? "" : " AND thing = :thing")
                    + (status == null ? "" : " AND status = :status")
                    + (since == null ? "" : " AND at >= :since")
                    + (until == null ? "" : " AND at < :until");
        }

        private Map<String, @Nullable Object> parameters() {
            var parameters = new HashMap<String, @Nullable Object>();
            parameters.put("owner", owner);
            parameters.put("keyId", keyId);
            parameters.put("thing", thing);
            parameters.put("status", status);
            parameters.put("since", since == null ? null : since.toEpochMilli());
            parameters.put("until", until == null ? null : until.toEpochMilli());
            return parameters;
        }
    }
}
