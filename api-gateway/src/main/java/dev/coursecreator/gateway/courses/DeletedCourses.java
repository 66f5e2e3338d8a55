package dev.coursecreator.gateway.courses;

import dev.coursecreator.model.CourseId;
import dev.coursecreator.rest.database.Reading;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The courses that were deleted long ago, for who removes them for good; and the files that the others still need. */
@Component
public final class DeletedCourses {

    private static final String DELETED = " root_id IS NULL AND deleted_at < :before ";
    private static final int ROWS_AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final Reading reading;

    public DeletedCourses(JdbcClient jdbc, Reading reading) {
        this.jdbc = jdbc;
        this.reading = reading;
    }

    public long count(Instant before) {
        return reading.read(() -> jdbc.sql("SELECT COUNT(*) FROM courses WHERE" + DELETED)
                .param("before", before.toEpochMilli())
                .query(Long.class)
                .single());
    }

    /**
     * Some that were deleted before then.
     *
     * @param after the last one that is known already; empty for the first
     */
    public List<CourseId> find(Instant before, String after, int limit) {
        return reading.read(
                () -> jdbc.sql("SELECT id FROM courses WHERE" + DELETED + "AND id > :after ORDER BY id LIMIT :limit")
                        .param("before", before.toEpochMilli())
                        .param("after", after)
                        .param("limit", limit)
                        .query((row, n) -> CourseId.parse(row.getString("id")))
                        .list());
    }

    /** Removes the course for good, with all its versions and jobs. False if it was not deleted before then. */
    public boolean remove(CourseId id, Instant before) {
        return jdbc.sql("DELETE FROM courses WHERE id = :id AND" + DELETED)
                        .param("id", id.toString())
                        .param("before", before.toEpochMilli())
                        .update()
                == 1;
    }

    /**
     * Shows texts with the keys of all files that courses consist of, among other things.
     *
     * @param deletedBefore courses that were deleted before then are left out; null for none
     */
    public void files(@Nullable Instant deletedBefore, Consumer<String> viewer) {
        reading.read(() -> {
            show(deletedBefore, viewer, "SELECT manifest_key FROM courses WHERE manifest_key IS NOT NULL AND ");
            show(deletedBefore, viewer, """
                    SELECT video_key, audio_key, transcript_key, slides
                    FROM lessons JOIN courses ON courses.id = course_id WHERE video_key IS NOT NULL AND
                    """);
            show(deletedBefore, viewer, """
                    SELECT vtt_key, srt_key
                    FROM subtitles JOIN lessons ON lessons.id = lesson_id JOIN courses ON courses.id = course_id WHERE
                    """);
            return true;
        });
    }

    private void show(@Nullable Instant deletedBefore, Consumer<String> viewer, String query) {
        jdbc.sql(query + " (deleted_at IS NULL OR deleted_at >= :before)")
                .withFetchSize(ROWS_AT_ONCE)
                .param("before", deletedBefore == null ? 0 : deletedBefore.toEpochMilli())
                .query(row -> {
                    show(row, viewer);
                });
    }

    private static void show(ResultSet row, Consumer<String> viewer) throws SQLException {
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            viewer.accept(row.getString(column));
        }
    }
}
