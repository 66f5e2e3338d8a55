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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;

/** The immutable properties with which a job was submitted. Each is read on demand, because a script may be large. */
public final class JobFacts {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JobId id;

    JobFacts(JdbcClient jdbc, Clock clock, JobId id) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.id = id;
    }

    public CourseScript script() {
        return MessageCodec.json().readValue(column("script", String.class).single(), CourseScript.class);
    }

    public RenderSettings settings() {
        return MessageCodec.json().readValue(column("settings", String.class).single(), RenderSettings.class);
    }

    /** The owner of the job. */
    public Owner owner() {
        return new Owner(column("owner", String.class).single());
    }

    public Priority priority() {
        return Priority.named(column("priority", String.class).single()).orElseThrow();
    }

    /** The deadline of the job; empty if it has none, or if the job was deleted. */
    public Optional<Instant> deadline() {
        return column("deadline", Long.class).optional().map(Instant::ofEpochMilli);
    }

    /** The version of the course that the job generates, from 1. */
    public int courseVersion() {
        return column("course_version", Integer.class).single();
    }

    /** How long ago the job was submitted. */
    public Duration age() {
        var createdAt = Instant.ofEpochMilli(column("created_at", Long.class).single());
        return Duration.between(createdAt, clock.instant());
    }

    private <T> MappedQuerySpec<T> column(String column, Class<T> type) {
        return jdbc.sql("SELECT " + column + " FROM processing_jobs WHERE id = :id")
                .param("id", id.toString())
                .query(type);
    }
}
