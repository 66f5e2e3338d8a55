package dev.coursecreator.gateway.jobs;

import dev.coursecreator.model.JobId;
import dev.coursecreator.model.message.MessageCodec;
import dev.coursecreator.model.script.CourseScript;
import dev.coursecreator.model.script.RenderSettings;
import dev.coursecreator.rest.security.Owner;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The immutable properties with which a job was submitted. Read on demand and once; script and settings each time, because they may be large. */
public final class JobFacts {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JobId id;
    private @Nullable Small known;

    JobFacts(JdbcClient jdbc, Clock clock, JobId id) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.id = id;
    }

    private record Small(
            String owner,
            String priority,
            int courseVersion,
            long createdAt,
            @Nullable Long deadline) {}

    public CourseScript script() {
        return MessageCodec.json().readValue(column("script"), CourseScript.class);
    }

    public RenderSettings settings() {
        return MessageCodec.json().readValue(column("settings"), RenderSettings.class);
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
        return small().map(Small::deadline).map(Instant::ofEpochMilli);
    }

    /** The version of the course that the job generates, from 1. */
    public int courseVersion() {
        return existing().courseVersion();
    }

    /** How long ago the job was submitted. */
    public Duration age() {
        return Duration.between(Instant.ofEpochMilli(existing().createdAt()), clock.instant());
    }

    private Small existing() {
        return small().orElseThrow(() -> new IllegalStateException("there is no job " + id));
    }

    private Optional<Small> small() {
        if (known == null) {
            known = jdbc.sql("""
                            SELECT owner, priority, course_version, created_at, deadline
                            FROM processing_jobs
                            WHERE id = :id
                            """)
                    .param("id", id.toString())
                    .query(Small.class)
                    .optional()
                    .orElse(null);
        }
        return Optional.ofNullable(known);
    }

    private String column(String column) {
        return jdbc.sql("SELECT " + column + " FROM processing_jobs WHERE id = :id")
                .param("id", id.toString())
                .query(String.class)
                .single();
    }
}
