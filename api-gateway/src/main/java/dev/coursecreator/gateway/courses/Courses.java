package dev.coursecreator.gateway.courses;

import dev.coursecreator.model.Check;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.event.RenderedLesson;
import dev.coursecreator.model.script.CourseScript;
import dev.coursecreator.model.script.RenderSettings;
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
 * Every change of a course. Each method is one transaction, or a part of the caller's if there is one. Generation goes on in
 * a course that has been deleted meanwhile, so that a restored course is whole.
 *
 * <p>A course has versions, numbered from 1. One is the current one: the first, until a later one is published.
 */
@Component
public final class Courses {

    private static final int FIRST = 1;

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

    /** Records a course that is about to be made: its texts, its lessons (pending) and their interactive elements. */
    public void draft(CourseId id, Owner owner, CourseScript script, RenderSettings settings) {
        transactions.executeWithoutResult(
                transaction -> insert(new VersionRow(id, FIRST, 1, owner), id, script, settings));
    }

    /**
     * Records a new version that is about to be made. It is not the current one before it is published.
     *
     * @param expected what the current version is to be
     * @return empty if there is no such course that the caller may see
     * @throws dev.coursecreator.rest.problem.PreconditionFailedException if the current version is another one than expected
     */
    public Optional<DraftVersion> draftVersion(
            CourseId id, CourseScript script, RenderSettings settings, IfMatch expected, Caller caller) {
        return Objects.requireNonNull(transactions.execute(transaction -> table.lock(id, caller)
                .map(current -> {
                    expected.require(current.etag());
                    var number = table.latestVersion(id) + 1;
                    insert(new VersionRow(new CourseId(ids.get()), number, 1, current.owner()), id, script, settings);
                    return new DraftVersion(number, current.owner());
                })));
    }

    /** Whether there is such a course that the caller may see. */
    public boolean isThere(CourseId id, Caller caller) {
        return jdbc.sql("SELECT id FROM courses WHERE id = :id AND root_id IS NULL AND deleted_at IS NULL"
                        + caller.reach())
                .param("id", id.toString())
                .params(caller.reachParameters())
                .query(String.class)
                .optional()
                .isPresent();
    }

    /** Stores what a lesson of the first version has become. */
    public void lessonRendered(CourseId id, RenderedLesson lesson) {
        lessonRendered(id, FIRST, lesson);
    }

    /** Stores what a lesson has become. The same or another result again replaces the one before. */
    public void lessonRendered(CourseId id, int version, RenderedLesson lesson) {
        var now = clock.instant();
        transactions.executeWithoutResult(transaction -> {
            var row = row(id, version);
            lessons.rendered(row, lesson, now);
            table.touch(row, now);
        });
    }

    /** Makes the first version a finished one. */
    public void publish(CourseId id, Artifact manifest) {
        publish(id, FIRST, manifest);
    }

    /**
     * Makes a version a finished one, and the current one unless a later one is finished already.
     *
     * @param manifest {@code course.json}
     */
    public void publish(CourseId id, int version, Artifact manifest) {
        transactions.executeWithoutResult(transaction -> {
            table.lock(id, null);
            table.publish(row(id, version), manifest, clock.instant());
            table.choose(id);
        });
    }

    /** Replaces the fields that people may edit. False if there is no such course that the caller may see. */
    boolean edit(CourseId id, CourseFields fields, Caller caller) {
        return Boolean.TRUE.equals(transactions.execute(transaction -> {
            var current = table.lock(id, caller);
            current.ifPresent(row -> table.update(row.id(), fields, clock.instant()));
            return current.isPresent();
        }));
    }

    /**
     * The current version, which nobody else changes until the caller's transaction ends. Empty if there is no such course that
     * the caller may see.
     */
    Optional<VersionRow> lock(CourseId id, Caller caller) {
        return table.lock(id, caller);
    }

    /**
     * Puts the course aside in all its versions; {@link #restore} brings it back. False if there is no such course that the
     * caller may see.
     *
     * @throws dev.coursecreator.rest.problem.PreconditionFailedException if the current version is another one than expected
     */
    boolean delete(CourseId id, IfMatch expected, Caller caller) {
        return Boolean.TRUE.equals(transactions.execute(transaction -> table.lock(id, caller)
                .map(current -> {
                    expected.require(current.etag());
                    return setDeleted(id, "NULL", clock.millis(), caller);
                })
                .orElse(false)));
    }

    /** Brings a deleted course back. False if there is none to bring back that the caller may see. */
    boolean restore(CourseId id, Caller caller) {
        return setDeleted(id, "NOT NULL", null, caller);
    }

    private boolean setDeleted(CourseId id, String before, @Nullable Long after, Caller caller) {
        return jdbc.sql("UPDATE courses SET deleted_at = :after WHERE " + VersionRow.OF_THE_COURSE
                                + " AND deleted_at IS " + before + caller.reach())
                        .params(caller.reachParameters())
                        .param("course", id.toString())
                        .param("after", after, Types.BIGINT)
                        .update()
                > 0;
    }

    private void insert(VersionRow row, CourseId id, CourseScript script, RenderSettings settings) {
        var now = clock.instant();
        table.insert(row, id, script, settings, now);
        script.lessons().forEach(lesson -> lessons.draft(row.id(), lesson, now));
    }

    private CourseId row(CourseId id, int version) {
        var row = table.row(id, version);
        Check.that(row.isPresent(), "there is no course " + id + " with a version " + version);
        return row.orElseThrow();
    }
}
