package dev.coursecreator.gateway.courses;

import dev.coursecreator.gateway.database.Database;
import dev.coursecreator.gateway.security.Caller;
import dev.coursecreator.model.CourseId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Has courses found that were made before there was an index: by what is known of them now, which is their own fields, the titles
 * of their lessons and what is said in them.
 */
@Component
final class IndexingOldCourses {

    private static final Logger LOG = LoggerFactory.getLogger(IndexingOldCourses.class);
    private static final int AT_ONCE = 100;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Catalogue catalogue;
    private final CourseIndex index;

    IndexingOldCourses(JdbcClient jdbc, Database database, TransactionOperations transactions, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.catalogue = catalogue;
        this.index = new CourseIndex(jdbc, database);
    }

    /** Those that are left out, being deleted, are indexed at the first start after they were restored. */
    @EventListener(ApplicationReadyEvent.class)
    void index() {
        var last = "";
        var count = 0;
        for (var batch = old(last); !batch.isEmpty(); batch = old(last)) {
            for (var course : batch) {
                count += index(course) ? 1 : 0;
            }
            last = batch.getLast().toString();
        }
        if (count > 0) {
            LOG.info("{} courses of an earlier version are indexed", count);
        }
    }

    private List<CourseId> old(String after) {
        return jdbc.sql("""
                        SELECT id
                        FROM courses
                        WHERE id > :after AND deleted_at IS NULL AND root_id IS NULL
                            AND NOT EXISTS (SELECT 1 FROM course_texts WHERE course_id = courses.id)
                        ORDER BY id
                        LIMIT :limit
                        """)
                .param("after", after)
                .param("limit", AT_ONCE)
                .query((row, n) -> CourseId.parse(row.getString("id")))
                .list();
    }

    private boolean index(CourseId id) {
        try {
            return Boolean.TRUE.equals(transactions.execute(transaction -> catalogue
                    .find(new CourseVersion(id, 1), Caller.LOCAL)
                    .map(course -> {
                        index.add(id.toString(), course.fields(), said(course));
                        return true;
                    })
                    .orElse(false)));
        } catch (DuplicateKeyException e) {
            // Another gateway was faster.
            return false;
        }
    }

    private static String said(Course course) {
        return course.lessons().stream()
                .flatMap(lesson -> Stream.concat(
                        Stream.of(lesson.title()),
                        lesson.subtitles().stream()
                                .flatMap(track -> track.cues().stream())
                                .map(cue -> cue.text().replace('\n', ' '))))
                .collect(Collectors.joining("\n"));
    }
}
