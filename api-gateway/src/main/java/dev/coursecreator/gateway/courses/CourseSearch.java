package dev.coursecreator.gateway.courses;

import dev.coursecreator.gateway.database.Database;
import dev.coursecreator.gateway.database.Reading;
import dev.coursecreator.gateway.page.Page;
import dev.coursecreator.gateway.page.Part;
import dev.coursecreator.gateway.security.Caller;
import dev.coursecreator.model.CourseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists the courses that a caller may see. */
@Component
final class CourseSearch {

    private final JdbcClient jdbc;
    private final Reading reading;
    private final WordIndex index;

    CourseSearch(JdbcClient jdbc, Database database, Reading reading) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.index = WordIndex.of(database, jdbc);
    }

    /** Those that match; by relevance only if words are looked for. */
    Page<CourseSummary> list(CourseFilter filter, CourseOrder order, Part part, Caller caller) {
        var words = filter.words();
        var from = words.isEmpty() ? "" : " JOIN course_texts ON course_texts.course_id = courses.id " + index.joined();
        var where = filter.where() + (words.isEmpty() ? "" : index.matching()) + caller.reach();
        var parameters = new HashMap<>(caller.reachParameters());
        parameters.putAll(filter.parameters());
        if (!words.isEmpty()) {
            parameters.put("words", index.query(words));
        }
        // Without words nothing is found, or nothing fits better than the rest.
        var key = order == CourseOrder.RELEVANCE && words.isEmpty() ? "created_at" : order.expression(index);
        return reading.read(() -> {
            var items = items(from, where, parameters, key, part);
            return part.of(
                    words.isEmpty() ? items : withExcerpts(items, new Excerpts(words)),
                    total(from, where, parameters),
                    order::key,
                    CourseSummary::id);
        });
    }

    private long total(String from, String where, Map<String, Object> parameters) {
        return jdbc.sql("SELECT COUNT(*) FROM courses JOIN course_metadata ON course_metadata.course_id = id" + from
                        + where)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    private List<CourseSummary> items(
            String from, String where, Map<String, Object> parameters, String key, Part part) {
        return jdbc.sql("""
                        SELECT id, slug, courses.title AS title, description, author, language, tags, status, duration_ms,
                            created_at, updated_at, deleted_at,
                            (SELECT COUNT(*) FROM lessons WHERE course_id = courses.id) AS lessons,
                            (SELECT COUNT(*) FROM lessons WHERE course_id = courses.id AND status = 'ready') AS ready
                        FROM courses JOIN course_metadata ON course_metadata.course_id = id
                        """ + from + where + part.beyond(key, "id") + part.order(key, "id"))
                .params(parameters)
                .params(part.parameters())
                .query((row, n) -> summary(row))
                .list();
    }

    private List<CourseSummary> withExcerpts(List<CourseSummary> courses, Excerpts excerpts) {
        if (courses.isEmpty()) {
            return courses;
        }
        var found = new HashMap<String, String>();
        jdbc.sql("SELECT course_id, text FROM course_texts WHERE course_id IN (:ids)")
                .param(
                        "ids",
                        courses.stream().map(course -> course.id().toString()).toList())
                .query(row -> {
                    var id = row.getString("course_id");
                    excerpts.of(row.getString("text")).ifPresent(excerpt -> found.put(id, excerpt));
                });
        return courses.stream()
                .map(course -> course.with(found.get(course.id().toString())))
                .toList();
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
                null,
                CourseRows.instant(row, "created_at"),
                CourseRows.instant(row, "updated_at"),
                CourseRows.instantOrNull(row, "deleted_at"));
    }
}
