package dev.coursecreator.gateway.courses;

import dev.coursecreator.model.Check;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.Slug;
import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.message.MessageCodec;
import dev.coursecreator.model.script.CourseScript;
import dev.coursecreator.model.script.RenderSettings;
import dev.coursecreator.rest.database.Database;
import dev.coursecreator.rest.security.Caller;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of courses and their metadata. Every method runs within the caller's transaction.
 *
 * <p>Parameters are bound one by one: ids, times, artifacts and JSON need a conversion, so a record that mirrors the row would
 * repeat every column.
 */
final class CourseTable {

    private final JdbcClient jdbc;
    private final Database database;
    private final CourseIndex index;

    CourseTable(JdbcClient jdbc, Database database) {
        this.jdbc = jdbc;
        this.database = database;
        this.index = new CourseIndex(jdbc, database);
    }

    /** Locks all versions of a course, also of a deleted one, until the transaction ends. On SQLite, the transaction has locked everything. */
    void lock(CourseId course) {
        if (database != Database.SQLITE) {
            jdbc.sql("SELECT id FROM courses WHERE id = :course AND root_id IS NULL " + database.forUpdate())
                    .param("course", course.toString())
                    .query(String.class)
                    .optional();
        }
    }

    /** Returns the current version of a course that is visible to the caller, and locks all its versions until the transaction ends. */
    Optional<VersionRow> lock(CourseId course, Caller caller) {
        if (jdbc.sql("SELECT id FROM courses WHERE id = :course AND root_id IS NULL AND deleted_at IS NULL"
                        + caller.ownerCondition() + " " + database.forUpdate())
                .param("course", course.toString())
                .params(caller.ownerParameters())
                .query(String.class)
                .optional()
                .isEmpty()) {
            return Optional.empty();
        }
        return jdbc.sql("SELECT id, version, revision, owner FROM courses WHERE " + VersionRow.OF_THE_COURSE
                        + " AND is_current = 1")
                .param("course", course.toString())
                .query(VersionRow::of)
                .optional();
    }

    /** The row id of a version. */
    Optional<CourseId> row(CourseId course, int version) {
        return jdbc.sql("SELECT id FROM courses WHERE " + VersionRow.OF_THE_COURSE + " AND version = :version")
                .param("course", course.toString())
                .param("version", version)
                .query(String.class)
                .optional()
                .map(CourseId::parse);
    }

    int latestVersion(CourseId course) {
        return jdbc.sql("SELECT MAX(version) FROM courses WHERE " + VersionRow.OF_THE_COURSE)
                .param("course", course.toString())
                .query(Integer.class)
                .single();
    }

    /** Inserts a draft. A first version is its own root and immediately the current version. */
    void insert(VersionRow row, CourseId course, CourseScript script, RenderSettings settings, Instant now) {
        var first = row.id().equals(course);
        jdbc.sql("""
                        INSERT INTO courses
                            (id, root_id, version, is_current, owner, slug, title, description, status, created_at,
                             updated_at)
                        VALUES (:id, :root, :version, :current, :owner, :slug, :title, :description, 'draft', :now, :now)
                        """)
                .param("id", row.id().toString())
                .param("root", first ? null : course.toString())
                .param("version", row.number())
                .param("current", first ? 1 : 0)
                .param("owner", row.owner().id())
                .param("slug", slug(script.title()))
                .param("title", script.title())
                .param("description", script.description())
                .param("now", now.toEpochMilli())
                .update();
        insertMetadata(row.id(), script, settings);
        var fields = new CourseFields(script.title(), script.description(), script.author(), script.tags());
        index.add(row.id().toString(), fields, LessonText.of(script));
    }

    void update(CourseId row, CourseFields fields, Instant now) {
        jdbc.sql("""
                        UPDATE courses
                        SET title = :title, slug = :slug, description = :description, updated_at = :now,
                            revision = revision + 1
                        WHERE id = :id
                        """)
                .param("id", row.toString())
                .param("title", fields.title())
                .param("slug", slug(fields.title()))
                .param("description", fields.description())
                .param("now", now.toEpochMilli())
                .update();
        jdbc.sql("UPDATE course_metadata SET author = :author, tags = :tags WHERE course_id = :id")
                .param("id", row.toString())
                .param("author", fields.author())
                .param("tags", MessageCodec.json().writeValueAsString(fields.tags()))
                .update();
        index.update(row.toString(), fields);
    }

    void touch(CourseId row, Instant now) {
        jdbc.sql("UPDATE courses SET updated_at = :now, revision = revision + 1 WHERE id = :id")
                .param("id", row.toString())
                .param("now", now.toEpochMilli())
                .update();
    }

    void publish(CourseId row, Artifact manifest, Instant now) {
        var updated = jdbc.sql("""
                        UPDATE courses
                        SET status = 'published', manifest_key = :key, manifest_bytes = :bytes, updated_at = :now,
                            revision = revision + 1,
                            duration_ms = (SELECT SUM(duration_ms) FROM lessons WHERE course_id = :id)
                        WHERE id = :id
                        """)
                .param("id", row.toString())
                .param("key", manifest.key().sha256())
                .param("bytes", manifest.bytes())
                .param("now", now.toEpochMilli())
                .update();
        Check.that(updated == 1, "there is no course " + row + " to publish");
    }

    /** Makes the latest published version the current one. */
    void selectCurrent(CourseId course) {
        jdbc.sql("""
                        UPDATE courses
                        SET revision = revision + 1,
                            is_current = CASE WHEN version = (
                                    SELECT MAX(version) FROM courses WHERE status = 'published' AND %1$s)
                                THEN 1 ELSE 0 END
                        WHERE %1$s
                        """.formatted(VersionRow.OF_THE_COURSE))
                .param("course", course.toString())
                .update();
    }

    private void insertMetadata(CourseId row, CourseScript script, RenderSettings settings) {
        jdbc.sql("""
                        INSERT INTO course_metadata (course_id, author, language, tags, settings)
                        VALUES (:id, :author, :language, :tags, :settings)
                        """)
                .param("id", row.toString())
                .param("author", script.author())
                .param("language", settings.language())
                .param("tags", MessageCodec.json().writeValueAsString(script.tags()))
                .param("settings", MessageCodec.json().writeValueAsString(settings))
                .update();
    }

    private static String slug(String title) {
        return Slug.of(title, "course");
    }
}
