package dev.coursecreator.gateway.jobs;

import dev.coursecreator.model.JobId;
import dev.coursecreator.model.message.MessageCodec;
import dev.coursecreator.model.script.CourseScript;
import dev.coursecreator.model.script.RenderSettings;
import dev.coursecreator.rest.security.Owner;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The immutable properties with which a job was submitted. Read with the job, or on demand and once; the material each time, because it may be large. */
public final class JobFacts {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JobId id;
    private @Nullable Columns known;

    JobFacts(JdbcClient jdbc, Clock clock, JobId id) {
        this(jdbc, clock, id, null);
    }

    JobFacts(JdbcClient jdbc, Clock clock, JobId id, @Nullable Columns known) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.id = id;
        this.known = known;
    }

    /** The properties that are read with the job itself. */
    record Columns(
            String owner,
            String priority,
            int courseVersion,
            long createdAt,
            @Nullable Long deadline) {

        static Columns of(ResultSet row) throws SQLException {
            Long deadline = row.getObject("deadline") == null ? null : row.getLong("deadline");
            return new Columns(
                    row.getString("owner"),
                    row.getString("priority"),
                    row.getInt("course_version"),
                    row.getLong("created_at"),
                    deadline);
        }

        static Columns of(NewJob submitted, int courseVersion, Instant now) {
            var deadline = submitted.terms().deadline();
            return new Columns(
                    submitted.owner().id(),
                    submitted.terms().priority().wireName(),
                    courseVersion,
                    now.toEpochMilli(),
                    deadline == null ? null : deadline.toEpochMilli());
        }
    }

    /** What the course is made of. */
    public record Material(CourseScript script, RenderSettings settings) {}

    public Material material() {
        return jdbc.sql("SELECT script, settings FROM processing_jobs WHERE id = :id")
                .param("id", id.toString())
                .query((row, number) -> new Material(
                        MessageCodec.json().readValue(row.getString("script"), CourseScript.class),
                        MessageCodec.json().readValue(row.getString("settings"), RenderSettings.class)))
                .single();
    }

    /** The owner of the job. */
    public Owner owner() {
        return new Owner(existing().owner());
    }

    public Priority priority() {
        return Priority.named(existing().priority()).orElseThrow();
    }

    /** The deadline of the job; empty if it has none, or if the job was deleted. */
    public Optional<Instant> deadline() {
        return columns().map(Columns::deadline).map(Instant::ofEpochMilli);
    }

    /** The version of the course that the job generates, from 1. */
    public int courseVersion() {
        return existing().courseVersion();
    }

    /** How long ago the job was submitted. */
    public Duration age() {
        return Duration.between(Instant.ofEpochMilli(existing().createdAt()), clock.instant());
    }

    private Columns existing() {
        return columns().orElseThrow(() -> new IllegalStateException("there is no job " + id));
    }

    private Optional<Columns> columns() {
        if (known == null) {
            known = jdbc.sql("""
                            SELECT owner, priority, course_version, created_at, deadline
                            FROM processing_jobs
                            WHERE id = :id
                            """)
                    .param("id", id.toString())
                    .query((row, number) -> Columns.of(row))
                    .optional()
                    .orElse(null);
        }
        return Optional.ofNullable(known);
    }
}
