package dev.coursecreator.gateway.courses;

import dev.coursecreator.model.Check;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.event.RenderedLesson;
import dev.coursecreator.model.script.CourseScript;
import dev.coursecreator.model.script.RenderSettings;
import dev.coursecreator.rest.conditional.RequestPreconditions;
import dev.coursecreator.rest.database.Database;
import dev.coursecreator.rest.security.Caller;
import dev.coursecreator.rest.security.Owner;
import java.sql.Types;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Creates and changes courses. Each method runs in a transaction of its own, or joins the caller's. Results of a running
 * generation are also stored in a deleted course, so that a restored course is complete.
 *
 * <p>A course has versions, numbered from 1. One is the current version: the first, until a later one is published.
 */
@Component
public final class Courses {

    private static final int FIRST_VERSION = 1;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final CourseTable table;
    private final Lessons lessons;

    public Courses(
            JdbcClient jdbc, Database database, TransactionOperations transactions, Clock clock, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
        this.ids = ids;
        this.table = new CourseTable(jdbc, database);
        this.lessons = new Lessons(jdbc, ids);
    }

    /** Creates a draft: its texts, its lessons (pending) and their interactive elements. */
    public void draft(CourseId id, Owner owner, CourseScript script, RenderSettings settings) {
        draft(id, owner, new DraftContent(script, settings, CourseSource.NONE));
    }

    /** The same, with the Markdown. */
    public void draft(CourseId id, Owner owner, DraftContent content) {
        transactions.executeWithoutResult(
                transaction -> insert(new VersionRow(id, FIRST_VERSION, 1, owner), id, content));
    }

    /**
     * Creates a draft of a new version. It becomes the current version when it is published.
     *
     * @param expected the expected state of the current version
     * @return empty if there is no such course visible to the caller
     * @throws dev.coursecreator.rest.problem.PreconditionFailedException if the current version is not the expected one
     */
    public Optional<DraftVersion> draftVersion(
            CourseId id, DraftContent content, RequestPreconditions expected, Caller caller) {
        return Objects.requireNonNull(transactions.execute(transaction -> table.lock(id, caller)
                .map(current -> {
                    expected.requireForChange(current.etag());
                    var number = table.latestVersion(id) + 1;
                    insert(new VersionRow(new CourseId(ids.get()), number, 1, current.owner()), id, content);
                    SourceProblems.remove(id, jdbc);
                    return new DraftVersion(number, current.owner());
                })));
    }

    /** Whether the course exists and is visible to the caller. */
    public boolean exists(CourseId id, Caller caller) {
        return jdbc.sql("SELECT id FROM courses WHERE id = :id AND root_id IS NULL AND deleted_at IS NULL"
                        + caller.ownerCondition())
                .param("id", id.toString())
                .params(caller.ownerParameters())
                .query(String.class)
                .optional()
                .isPresent();
    }

    /** Stores the artifacts of a lesson of the first version. */
    public void lessonRendered(CourseId id, RenderedLesson lesson) {
        lessonRendered(id, FIRST_VERSION, lesson);
    }

    /** Stores the artifacts of a rendered lesson, replacing those of an earlier result. */
    public void lessonRendered(CourseId id, int version, RenderedLesson lesson) {
        var now = clock.instant();
        transactions.executeWithoutResult(transaction -> {
            var row = row(id, version);
            lessons.rendered(row, lesson, now);
            table.touch(row, now);
        });
    }

    /** Publishes the first version. */
    public void publish(CourseId id, Artifact manifest) {
        publish(id, FIRST_VERSION, manifest);
    }

    /**
     * Publishes a version. It becomes the current version unless a later one has already been published.
     *
     * @param manifest {@code course.json}
     */
    public void publish(CourseId id, int version, Artifact manifest) {
        transactions.executeWithoutResult(transaction -> {
            table.lock(id);
            table.publish(row(id, version), manifest, clock.instant());
            table.selectCurrent(id);
        });
    }

    /** Replaces the editable fields. Returns false if there is no such course visible to the caller. */
    boolean edit(CourseId id, CourseFields fields, Caller caller) {
        return Boolean.TRUE.equals(transactions.execute(transaction -> {
            var current = table.lock(id, caller);
            current.ifPresent(row -> table.update(row.id(), fields, clock.instant()));
            return current.isPresent();
        }));
    }

    /**
     * Returns the current version, and locks the course until the caller's transaction ends. Empty if there is no such course
     * visible to the caller.
     */
    Optional<VersionRow> lock(CourseId id, Caller caller) {
        return table.lock(id, caller);
    }

    /**
     * Marks all versions of the course as deleted; {@link #restore} undoes this. Returns false if there is no such course visible
     * to the caller.
     *
     * @throws dev.coursecreator.rest.problem.PreconditionFailedException if the current version is not the expected one
     */
    boolean delete(CourseId id, RequestPreconditions expected, Caller caller) {
        return Boolean.TRUE.equals(transactions.execute(transaction -> table.lock(id, caller)
                .map(current -> {
                    expected.requireForChange(current.etag());
                    return setDeleted(id, "NULL", clock.millis(), caller);
                })
                .orElse(false)));
    }

    /** Restores a deleted course. Returns false if there is no such deleted course visible to the caller. */
    boolean restore(CourseId id, Caller caller) {
        return setDeleted(id, "NOT NULL", null, caller);
    }

    private boolean setDeleted(CourseId id, String before, @Nullable Long after, Caller caller) {
        return jdbc.sql("UPDATE courses SET deleted_at = :after WHERE " + VersionRow.OF_THE_COURSE
                                + " AND deleted_at IS " + before + caller.ownerCondition())
                        .params(caller.ownerParameters())
                        .param("course", id.toString())
                        .param("after", after, Types.BIGINT)
                        .update()
                > 0;
    }

    private void insert(VersionRow row, CourseId id, DraftContent content) {
        var now = clock.instant();
        table.insert(row, id, content.script(), content.settings(), now);
        CourseSources.insert(row.id(), content.source(), jdbc);
        content.script().lessons().forEach(lesson -> lessons.draft(row.id(), lesson, now));
    }

    /** The first version has the id of the course. */
    private CourseId row(CourseId id, int version) {
        if (version == FIRST_VERSION) {
            return id;
        }
        var row = table.row(id, version);
        Check.that(row.isPresent(), "course " + id + " has no version " + version);
        return row.orElseThrow();
    }
}
