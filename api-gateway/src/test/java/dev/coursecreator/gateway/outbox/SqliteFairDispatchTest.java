package dev.coursecreator.gateway.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.gateway.dispatch.TestDispatch;
import dev.coursecreator.rest.database.TestDatabase;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteFairDispatchTest implements FairDispatchContract {

    @TempDir
    Path folder;

    private TestDatabase database;

    @BeforeEach
    void open() {
        database = TestDatabase.sqlite(folder);
    }

    @Override
    public TestDatabase database() {
        return database;
    }

    @Override
    public Map<String, String> explain() {
        return Map.of("EXPLAIN QUERY PLAN ", "TEMP B-TREE");
    }

    /** Nobody runs ANALYZE on a database in use. */
    @Test
    void theQueueIsReadByIndexAlsoWithoutStatistics() {
        assertThat(plan(TestDispatch.FIRST)).contains("outbox_waiting").doesNotContain("TEMP B-TREE");
        assertThat(plan(TestDispatch.IN_FLIGHT)).contains("outbox_in_flight");
        assertThat(plan(TestDispatch.CLAIMED)).contains("SEARCH outbox USING INDEX outbox_claimed");
    }

    private String plan(String query) {
        return database.jdbc()
                .sql("EXPLAIN QUERY PLAN " + query)
                .params(Map.of("owner", "owner1", "limit", 10, "now", 0L, "seenAfter", 0L))
                .query((row, number) -> row.getString("detail"))
                .list()
                .toString();
    }
}
