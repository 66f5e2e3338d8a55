package dev.coursecreator.gateway.courses;

import dev.coursecreator.gateway.database.Reading;
import dev.coursecreator.gateway.page.Page;
import dev.coursecreator.gateway.page.PageRequest;
import dev.coursecreator.gateway.security.Caller;
import dev.coursecreator.model.CourseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists the courses that a caller may see, the newest first. */
@Component
final class CourseSearch {

    private final JdbcClient jdbc;
    private final Reading reading;

    CourseSearch(JdbcClient jdbc, Reading reading) {
        this.jdbc = jdbc;
        this.reading = reading;
    }

    Page<CourseSummary> list(Filter filter, PageRequest page, Caller caller) {
        return reading.read(() -> page.of(items(filter, page, caller), total(filter, caller)));
    }

    private long total(Filter filter, Caller caller) {
        return jdbc.sql("SELECT COUNT(*) FROM courses JOIN course_metadata ON course_id = id" + filter.where()
                        + caller.reach())
                .params(caller.reachParameters())
                .params(filter.parameters())
                .query(Long.class)
                .single();
    }

    private List<CourseSummary> items(Filter filter, PageRequest page, Caller caller) {
        return jdbc.sql("""
                        SELECT id, slug, title, description, author, language, tags, status, duration_ms, created_at,
                            updated_at, deleted_at,
                            (SELECT COUNT(*) FROM lessons WHERE course_id = courses.id) AS lessons,
                            (SELECT COUNT(*) FROM lessons WHERE course_id = courses.id AND status = 'ready') AS ready
                        FROM courses JOIN course_metadata ON course_id = id
                        """ + filter.where() + caller.reach()
                        + " ORDER BY created_at DESC, id DESC LIMIT :limit OFFSET :offset")
                .params(caller.reachParameters())
                .params(filter.parameters())
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query((row, n) -> summary(row))
                .list();
    }

    private static CourseSummary summary(ResultSet row) throws SQLException {
        return new CourseSummary(
                CourseId.parse(row.getString("id")),
                row.getString("slug"),
                row.getString("title"),
                row.getString("description"),
                row.getString("author"),
                row.getString("language"),
                CourseRows.tags(row),
                CourseStatus.of(row.getString("status")),
                row.getInt("lessons"),
                row.getInt("ready"),
                CourseRows.number(row, "duration_ms"),
                CourseRows.instant(row, "created_at"),
                CourseRows.instant(row, "updated_at"),
                CourseRows.instantOrNull(row, "deleted_at"));
    }

    /**
     * Which courses are wanted; what is null does not matter.
     *
     * @param words found anywhere in title, description, author or tags, in any case
     * @param tag a whole tag, in any case
     * @param deleted true for the deleted ones only, false for the others
     */
    record Filter(
            @Nullable String words,
            @Nullable String language,
            @Nullable String tag,
            @Nullable CourseStatus status,
            boolean deleted) {

        private String where() {
            return " WHERE deleted_at IS " + (deleted ? "NOT NULL" : "NULL")
                    + (words == null ? "" : " AND search_text LIKE :words ESCAPE '!'")
                    + (tag == null ? "" : " AND search_text LIKE :tag ESCAPE '!'")
                    + (language == null ? "" : " AND language = :language")
                    + (status == null ? "" : " AND status = :status");
        }

        private Map<String, Object> parameters() {
            var parameters = new HashMap<String, Object>();
            if (words != null) {
                parameters.put("words", SearchText.containing(words));
            }
            if (tag != null) {
                parameters.put("tag", SearchText.tagged(tag));
            }
            if (language != null) {
                parameters.put("language", language);
            }
            if (status != null) {
                parameters.put("status", status.word());
            }
            return parameters;
        }
    }
}
