package dev.coursecreator.gateway.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.rest.database.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The first page of a list takes as long with a million jobs as with one: it is read from an index. */
class ListIndexesTest {

    private TestDatabase database;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = TestDatabase.sqlite(folder);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void jobsAreReadInOrder(JobOrder order) {
        assertThat(plan("SELECT id FROM processing_jobs WHERE 1 = 1 ORDER BY %1$s DESC, id DESC LIMIT 21"
                        .formatted(order.expression())))
                .contains("USING")
                .doesNotContain("TEMP B-TREE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"created_at", "updated_at"})
    void coursesAreReadInOrder(String key) {
        assertThat(plan("""
                        SELECT courses.id FROM courses
                        WHERE is_current = 1 AND deleted_at IS NULL
                        ORDER BY %1$s DESC, COALESCE(root_id, id) DESC LIMIT 21
                        """.formatted(key)))
                .contains("USING INDEX courses_by_")
                .doesNotContain("TEMP B-TREE FOR ORDER BY");
    }

    @Test
    void aSearchOfJobsReadsNoScripts() {
        assertThat(plan("SELECT id FROM processing_jobs WHERE 1 = 1 AND search_text LIKE '%a%'"
                        + " ORDER BY created_at DESC, id DESC LIMIT 21"))
                .contains("USING COVERING INDEX processing_jobs_searched");
        assertThat(plan("SELECT 1 FROM processing_jobs WHERE 1 = 1 AND search_text LIKE '%a%' LIMIT 10001"))
                .contains("USING COVERING INDEX processing_jobs_searched");
    }

    private String plan(String sql) {
        return String.join(
                "\n",
                database.jdbc()
                        .sql("EXPLAIN QUERY PLAN " + sql)
                        .query((row, number) -> row.getString("detail"))
                        .list());
    }
}
