package dev.coursecreator.gateway.courses;

import dev.coursecreator.model.CourseId;
import dev.coursecreator.rest.database.Database;
import dev.coursecreator.rest.database.Reading;
import dev.coursecreator.rest.page.ListRequest;
import dev.coursecreator.rest.page.Page;
import dev.coursecreator.rest.page.PageRequest;
import dev.coursecreator.rest.page.Total;
import dev.coursecreator.rest.security.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists and searches the courses visible to a caller. Rows are mapped by hand; see {@link CourseRowMapper}. */
@Component
final class CourseSearch {

    /** The course id in the API: the row id of the first version. */
    private static final String API_ID = "COALESCE(root_id, id)";

    private static final String LESSONS = """
             (SELECT COUNT(*) FROM lessons WHERE course_id = courses.id) AS lessons,
             (SELECT COUNT(*) FROM lessons WHERE course_id = courses.id AND lessons.status = 'ready') AS ready
            """;

    private final JdbcClient jdbc;
    private final Reading reading;
    private final FullTextIndex index;

    CourseSearch(JdbcClient jdbc, Database database, Reading reading) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.index = FullTextIndex.of(database, jdbc);
    }

    /** The courses that match the filter. Sorting by relevance requires search words. */
    Page<CourseSummary> list(CourseFilter filter, CourseOrder order, ListRequest request, Caller caller) {
        var words = filter.words();
        var metadata = filter.language() == null ? "" : " JOIN course_metadata ON course_metadata.course_id = id";
        var texts = words.isEmpty() ? "" : " JOIN course_texts ON course_texts.course_id = courses.id " + index.join();
        var where = filter.where() + (words.isEmpty() ? "" : index.condition()) + caller.ownerCondition();
        var parameters = new HashMap<>(caller.ownerParameters());
        parameters.putAll(filter.parameters());
        if (!words.isEmpty()) {
            parameters.put("words", index.toQuery(words));
        }
        // Without search words, no course is more relevant than another.
        var key = order == CourseOrder.RELEVANCE && words.isEmpty() ? "created_at" : order.expression(index);
        var from = " FROM courses" + metadata + texts;
        return reading.read(() -> {
            var items = items(from, where, parameters, key, request);
            return request.of(
                    words.isEmpty() ? items : withExcerpts(items, new ExcerptExtractor(words)),
                    total(from, where, parameters),
                    order::key,
                    CourseSummary::id);
        });
    }

    /** The versions of a course, latest first; empty if there is no such course visible to the caller. */
    Page<VersionSummary> versions(CourseId course, PageRequest page, Caller caller) {
        return reading.read(() -> {
            var fromWhere =
                    " FROM courses WHERE deleted_at IS NULL AND " + VersionRow.OF_THE_COURSE + caller.ownerCondition();
            var total = jdbc.sql("SELECT COUNT(*)" + fromWhere)
                    .params(caller.ownerParameters())
                    .param("course", course.toString())
                    .query(Long.class)
                    .single();
            var versions = jdbc.sql("SELECT version, is_current, status, title, duration_ms, created_at, updated_at,"
                            + LESSONS + fromWhere + " ORDER BY version DESC LIMIT :limit OFFSET :offset")
                    .params(caller.ownerParameters())
                    .param("course", course.toString())
                    .param("limit", page.limit())
                    .param("offset", page.offset())
                    .query((row, n) -> VersionSummary.of(course, row))
                    .list();
            return page.of(versions, total);
        });
    }

    private Total total(String from, String where, Map<String, Object> parameters) {
        return Total.of(jdbc.sql(Total.query(from + where))
                .params(parameters)
                .query(Long.class)
                .single());
    }

    /** First only the ids, from an index if possible: a database reads all selected columns of the rows that it sorts. */
    private List<CourseSummary> items(
            String from, String where, Map<String, Object> parameters, String key, ListRequest request) {
        var ids = jdbc.sql("SELECT courses.id" + from + where + request.cursorCondition(key, API_ID)
                        + request.order(key, API_ID))
                .params(parameters)
                .params(request.parameters())
                .query(String.class)
                .list();
        var courses = ids.isEmpty() ? List.<CourseSummary>of() : inOrder(ids);
        // On PostgreSQL, a course may be purged between the two queries.
        return courses.size() == ids.size() ? courses : items(from, where, parameters, key, request);
    }

    /** The courses that exist. */
    private List<CourseSummary> inOrder(List<String> ids) {
        var courses = new HashMap<String, CourseSummary>();
        jdbc.sql("""
                        SELECT id, root_id, version, slug, courses.title AS title, description, author, language, tags, status, duration_ms,
                            created_at, updated_at, deleted_at,
                        """ + LESSONS + " FROM courses JOIN course_metadata ON course_metadata.course_id = id"
                        + " WHERE id IN (:ids)")
                .param("ids", ids)
                .query(row -> {
                    courses.put(row.getString("id"), summary(row));
                });
        var posters = CoursePoster.find(ids, jdbc);
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(courses.get(id)).map(course -> course.withPoster(posters.get(id))))
                .toList();
    }

    private List<CourseSummary> withExcerpts(List<CourseSummary> courses, ExcerptExtractor excerpts) {
        if (courses.isEmpty()) {
            return courses;
        }
        var found = new HashMap<String, String>();
        jdbc.sql("""
                        SELECT COALESCE(root_id, courses.id) AS course, text
                        FROM course_texts JOIN courses ON courses.id = course_id
                        WHERE is_current = 1 AND (courses.id IN (:ids) OR root_id IN (:ids))
                        """)
                .param(
                        "ids",
                        courses.stream().map(course -> course.id().toString()).toList())
                .query(row -> {
                    var id = row.getString("course");
                    excerpts.extract(row.getString("text")).ifPresent(excerpt -> found.put(id, excerpt));
                });
        return courses.stream()
                .map(course -> course.withExcerpt(found.get(course.id().toString())))
                .toList();
    }

    private static CourseSummary summary(ResultSet row) throws SQLException {
        var root = row.getString("root_id");
        return new CourseSummary(
                CourseId.parse(root == null ? row.getString("id") : root),
                row.getInt("version"),
                row.getString("slug"),
                row.getString("title"),
                row.getString("description"),
                row.getString("author"),
                row.getString("language"),
                CourseRowMapper.tags(row),
                CourseStatus.of(row.getString("status")),
                row.getInt("lessons"),
                row.getInt("ready"),
                CourseRowMapper.number(row, "duration_ms"),
                null,
                null,
                CourseRowMapper.instant(row, "created_at"),
                CourseRowMapper.instant(row, "updated_at"),
                CourseRowMapper.instantOrNull(row, "deleted_at"));
    }
}
