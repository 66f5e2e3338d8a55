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

/** Finds and permanently removes courses that were deleted before a cut-off time; lists the artifacts that courses reference. */
@Component
public final class DeletedCourses {

    private static final String DELETED = " root_id IS NULL AND deleted_at < :before ";
    private static final int FETCH_SIZE = 200;

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
     * The ids of courses deleted before the cut-off, in order, for paging.
     *
     * @param after the last id of the previous page; empty for the first page
     */
    public List<CourseId> find(Instant before, String after, int limit) {
        return reading.read(() -> jdbc
                .sql("SELECT id FROM courses WHERE" + DELETED + "AND id > :after ORDER BY id LIMIT :limit")
                .param("before", before.toEpochMilli())
                .param("after", after)
                .param("limit", limit)
                .query(String.class)
                .stream()
                .map(CourseId::parse)
                .toList());
    }

    /** Permanently removes the course with all its versions and jobs. Returns false if it was not deleted before the cut-off. */
    public boolean remove(CourseId id, Instant before) {
        return jdbc.sql("DELETE FROM courses WHERE id = :id AND" + DELETED)
                        .param("id", id.toString())
                        .param("before", before.toEpochMilli())
                        .update()
                == 1;
    }

    /**
     * Passes texts that contain the keys of all artifacts that courses reference to the consumer.
     *
     * @param deletedBefore courses deleted before this time are skipped; null to include all
     */
    public void files(@Nullable Instant deletedBefore, Consumer<String> consumer) {
        reading.read(() -> {
            visit(deletedBefore, consumer, "SELECT manifest_key FROM courses WHERE manifest_key IS NOT NULL AND ");
            visit(deletedBefore, consumer, """
                    SELECT video_key, audio_key, transcript_key, slides
                    FROM lessons JOIN courses ON courses.id = course_id WHERE video_key IS NOT NULL AND
                    """);
            visit(deletedBefore, consumer, """
                    SELECT vtt_key, srt_key
                    FROM subtitles JOIN lessons ON lessons.id = lesson_id JOIN courses ON courses.id = course_id WHERE
                    """);
            return true;
        });
    }

    private void visit(@Nullable Instant deletedBefore, Consumer<String> consumer, String query) {
        jdbc.sql(query + " (deleted_at IS NULL OR deleted_at >= :before)")
                .withFetchSize(FETCH_SIZE)
                .param("before", deletedBefore == null ? 0 : deletedBefore.toEpochMilli())
                .query(row -> {
                    visit(row, consumer);
                });
    }

    private static void visit(ResultSet row, Consumer<String> consumer) throws SQLException {
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            consumer.accept(row.getString(column));
        }
    }
}
