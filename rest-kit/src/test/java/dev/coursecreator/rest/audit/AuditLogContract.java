package dev.coursecreator.rest.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coursecreator.rest.audit.AuditLog.Filter;
import dev.coursecreator.rest.database.TestDatabase;
import dev.coursecreator.rest.page.PageRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Behaviour of the audit log on every database. */
interface AuditLogContract {

    Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    TestDatabase database();

    @AfterEach
    default void close() {
        database().close();
    }

    @Test
    default void entriesAreListedNewestFirst() {
        log().append(entry("ana", 204, NOON));
        log().append(entry(null, 401, NOON.plusSeconds(1)));
        var page = log().list(filter(null, null, null, null), new PageRequest(1, 10));
        assertThat(page.total()).isEqualTo(2);
        assertThat(page.items()).extracting(AuditEntry::status).containsExactly(401, 204);
        assertThat(page.items().getFirst().owner()).isNull();
        assertThat(page.items().getFirst().seq())
                .isGreaterThan(page.items().getLast().seq());
        assertThat(page.items().getLast())
                .usingRecursiveComparison()
                .ignoringFields("seq")
                .isEqualTo(entry("ana", 204, NOON));
    }

    @Test
    default void everyFilterSelectsMatchingEntries() {
        log().append(entry("ana", 204, NOON));
        log().append(entry("boris", 204, NOON.plusSeconds(10)));
        log().append(entry("ana", 403, NOON.plusSeconds(20)));
        assertThat(times(filter("ana", null, null, null))).containsExactly(NOON.plusSeconds(20), NOON);
        assertThat(times(filter("ana", 403, null, null))).containsExactly(NOON.plusSeconds(20));
        assertThat(times(filter(null, null, NOON.plusSeconds(10), NOON.plusSeconds(20))))
                .containsExactly(NOON.plusSeconds(10));
        assertThat(times(new Filter("ana", "key-of-ana", "/api/v1/courses/1", null, null, null)))
                .hasSize(2);
        assertThat(times(new Filter(null, "another", null, null, null, null))).isEmpty();
        assertThat(times(new Filter(null, null, "/api/v1/courses/2", null, null, null)))
                .isEmpty();
    }

    @Test
    default void theDatabaseRejectsUpdatesAndDeletes() {
        log().append(entry("ana", 204, NOON));
        for (var statement : List.of("UPDATE audit_log SET owner = 'boris'", "DELETE FROM audit_log")) {
            assertThatThrownBy(() -> database().jdbc().sql(statement).update())
                    .as(statement)
                    .hasStackTraceContaining("audit_log only grows");
        }
        assertThat(times(filter("ana", 204, null, null))).containsExactly(NOON);
    }

    @Test
    default void anonymousEntriesAreLimitedPerMinute() {
        var limit = new AnonymousAuditLimit(3, Clock.fixed(NOON, ZoneOffset.UTC));
        for (int i = 0; i < 3; i++) {
            assertThat(limit.tryAcquire()).isTrue();
        }
        assertThat(limit.tryAcquire()).isFalse();
    }

    private List<Instant> times(Filter filter) {
        return log().list(filter, new PageRequest(1, 10)).items().stream()
                .map(AuditEntry::at)
                .toList();
    }

    private static Filter filter(
            @Nullable String owner, @Nullable Integer status, @Nullable Instant since, @Nullable Instant until) {
        return new Filter(owner, null, null, status, since, until);
    }

    private static AuditEntry entry(@Nullable String owner, int status, Instant at) {
        return new AuditEntry(
                0,
                at,
                "request-1",
                owner,
                owner == null ? null : "creator",
                owner == null ? null : "key-of-" + owner,
                "192.0.2.1",
                "DELETE",
                "/api/v1/courses/{id}",
                "/api/v1/courses/1",
                status);
    }

    private AuditLog log() {
        return new AuditLog(database().jdbc(), database().reading());
    }
}
