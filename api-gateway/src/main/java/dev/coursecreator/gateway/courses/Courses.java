package dev.coursecreator.gateway.courses;

import dev.coursecreator.gateway.database.Database;
import dev.coursecreator.gateway.security.Caller;
import dev.coursecreator.gateway.security.Owner;
import dev.coursecreator.model.Check;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.Slug;
import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.event.RenderedLesson;
import dev.coursecreator.model.message.MessageCodec;
import dev.coursecreator.model.script.CourseScript;
import dev.coursecreator.model.script.RenderSettings;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Every change of a course. Each method is one transaction, or a part of the caller's if there is one. Generation goes on in
 * a course that has been deleted meanwhile, so that a restored course is whole.
 */
@Component
public final class Courses {

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Lessons lessons;
    private final CourseIndex index;

    public Courses(
            JdbcClient jdbc, Database database, TransactionOperations transactions, Clock clock, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
        this.lessons = new Lessons(jdbc, ids);
        this.index = new CourseIndex(jdbc, database);
    }

    /** Records a course that is about to be made: its texts, its lessons (pending) and their interactive elements. */
    public void draft(CourseId id, Owner owner, CourseScript script, RenderSettings settings) {
        var now = clock.instant();
        transactions.executeWithoutResult(transaction -> {
            insertCourse(id, owner, script, now);
            insertMetadata(id, script, settings);
            script.lessons().forEach(lesson -> lessons.draft(id, lesson, now));
            var fields = new CourseFields(script.title(), script.description(), script.author(), script.tags());
            index.add(id.toString(), fields, LessonText.of(script));
        });
    }

    /** Stores what a lesson has become. The same or another result again replaces the one before. */
    public void lessonRendered(CourseId id, RenderedLesson lesson) {
        var now = clock.instant();
        transactions.executeWithoutResult(transaction -> {
            lessons.rendered(id, lesson, now);
            touch(id, now);
        });
    }

    /**
     * Makes the course a finished one.
     *
     * @param manifest {@code course.json}
     */
    public void publish(CourseId id, Artifact manifest) {
        var updated = jdbc.sql("""
                        UPDATE courses
                        SET status = 'published', manifest_key = :key, manifest_bytes = :bytes, updated_at = :now,
                            duration_ms = (SELECT SUM(duration_ms) FROM lessons WHERE course_id = :id)
                        WHERE id = :id
                        """)
                .param("id", id.toString())
                .param("key", manifest.key().sha256())
                .param("bytes", manifest.bytes())
                .param("now", clock.millis())
                .update();
        Check.that(updated == 1, "there is no course " + id + " to publish");
    }

    /** Replaces the fields that people may edit. False if there is no such course that the caller may see. */
    boolean edit(CourseId id, CourseFields fields, Caller caller) {
        var now = clock.instant();
        return Boolean.TRUE.equals(transactions.execute(transaction -> updateCourse(id, fields, now, caller)));
    }

    /** Puts the course aside; {@link #restore} brings it back. False if there is no such course that the caller may see. */
    boolean delete(CourseId id, Caller caller) {
        return jdbc.sql("UPDATE courses SET deleted_at = :now WHERE id = :id AND deleted_at IS NULL" + caller.reach())
                        .params(caller.reachParameters())
                        .param("id", id.toString())
                        .param("now", clock.millis())
                        .update()
                == 1;
    }

    /** Brings a deleted course back. False if there is none to bring back that the caller may see. */
    boolean restore(CourseId id, Caller caller) {
        return jdbc.sql("UPDATE courses SET deleted_at = NULL WHERE id = :id AND deleted_at IS NOT NULL"
                                + caller.reach())
                        .params(caller.reachParameters())
                        .param("id", id.toString())
                        .update()
                == 1;
    }

    private void insertCourse(CourseId id, Owner owner, CourseScript script, Instant now) {
        jdbc.sql("""
                        INSERT INTO courses
                            (id, owner, slug, title, description, status, created_at, updated_at)
                        VALUES (:id, :owner, :slug, :title, :description, 'draft', :now, :now)
                        """)
                .param("id", id.toString())
                .param("owner", owner.id())
                .param("slug", slug(script.title()))
                .param("title", script.title())
                .param("description", script.description())
                .param("now", now.toEpochMilli())
                .update();
    }

    private void insertMetadata(CourseId id, CourseScript script, RenderSettings settings) {
        jdbc.sql("""
                        INSERT INTO course_metadata
                            (course_id, author, language, tags, voice, quality, background_style, background_music)
                        VALUES (:id, :author, :language, :tags, :voice, :quality, :backgroundStyle, :backgroundMusic)
                        """)
                .param("id", id.toString())
                .param("author", script.author())
                .param("language", settings.language())
                .param("tags", MessageCodec.json().writeValueAsString(script.tags()))
                .param("voice", settings.voice())
                .param("quality", settings.quality().name().toLowerCase(Locale.ROOT))
                .param("backgroundStyle", settings.backgroundStyle().name().toLowerCase(Locale.ROOT))
                .param("backgroundMusic", settings.backgroundMusic() ? 1 : 0)
                .update();
    }

    private boolean updateCourse(CourseId id, CourseFields fields, Instant now, Caller caller) {
        var updated = jdbc.sql("""
                        UPDATE courses
                        SET title = :title, slug = :slug, description = :description, updated_at = :now
                        WHERE id = :id AND deleted_at IS NULL
                        """ + caller.reach())
                .params(caller.reachParameters())
                .param("id", id.toString())
                .param("title", fields.title())
                .param("slug", slug(fields.title()))
                .param("description", fields.description())
                .param("now", now.toEpochMilli())
                .update();
        if (updated == 0) {
            return false;
        }
        jdbc.sql("UPDATE course_metadata SET author = :author, tags = :tags WHERE course_id = :id")
                .param("id", id.toString())
                .param("author", fields.author())
                .param("tags", MessageCodec.json().writeValueAsString(fields.tags()))
                .update();
        index.edited(id.toString(), fields);
        return true;
    }

    private void touch(CourseId id, Instant now) {
        jdbc.sql("UPDATE courses SET updated_at = :now WHERE id = :id")
                .param("id", id.toString())
                .param("now", now.toEpochMilli())
                .update();
    }

    private static String slug(String title) {
        return Slug.of(title, "course");
    }
}
