package dev.coursecreator.gateway.jobs;

import dev.coursecreator.gateway.generation.JobState;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.message.MessageCodec;
import dev.coursecreator.rest.page.SearchText;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Inserts the rows of new jobs. Parameters are bound by hand: most are converted to text or JSON. */
record JobInserts(JdbcClient jdbc) {

    void insert(JobState job, NewJob submitted, int courseVersion, Instant now) {
        var deadline = submitted.terms().deadline();
        jdbc.sql("""
                        INSERT INTO processing_jobs
                            (id, course_id, course_version, owner, status, progress, assembly_attempt, script, settings, search_text,
                             warnings, priority, deadline, created_at, updated_at)
                        VALUES (:id, :courseId, :courseVersion, :owner, :status, :progress, :assemblyAttempt, :script, :settings,
                            :searchText, :warnings, :priority, :deadline, :now, :now)
                        """)
                .param("id", job.id().toString())
                .param("courseId", job.courseId().toString())
                .param("courseVersion", courseVersion)
                .param("owner", submitted.owner().id())
                .param("status", job.status().wireName())
                .param("progress", job.progress())
                .param("assemblyAttempt", job.assemblyAttempt())
                .param("script", MessageCodec.json().writeValueAsString(submitted.script()))
                .param("settings", MessageCodec.json().writeValueAsString(submitted.settings()))
                .param("searchText", SearchText.fold(submitted.script().title()))
                .param("warnings", WarningsColumn.format(submitted.script().warnings()))
                .param("priority", submitted.terms().priority().wireName())
                .param("deadline", deadline == null ? null : deadline.toEpochMilli())
                .param("now", now.toEpochMilli())
                .update();
        submitted.terms().labels().forEach((name, value) -> insertLabel(job.id(), name, value));
    }

    private void insertLabel(JobId id, String name, String value) {
        jdbc.sql("INSERT INTO job_labels (job_id, name, value) VALUES (:id, :name, :value)")
                .param("id", id.toString())
                .param("name", name)
                .param("value", value)
                .update();
    }
}
