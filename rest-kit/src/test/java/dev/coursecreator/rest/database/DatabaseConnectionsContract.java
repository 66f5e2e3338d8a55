package dev.coursecreator.rest.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Behaviour of every supported database. */
interface DatabaseConnectionsContract {

    TestDatabase database();

    @AfterEach
    default void close() {
        database().close();
    }

    @Test
    default void theMigrationsCreateEveryTable() {
        for (var table : new String[] {
            "courses",
            "course_metadata",
            "lessons",
            "subtitles",
            "interactive_elements",
            "processing_jobs",
            "job_lessons",
            "job_events",
            "outbox",
            "applied_events"
        }) {
            assertThat(count(table)).as(table).isZero();
        }
    }

    @Test
    default void aFailedTransactionIsRolledBack() {
        assertThatThrownBy(() -> database().transactions().executeWithoutResult(transaction -> {
                    insert("first");
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(count("outbox")).isZero();
    }

    @Test
    default void aReadOnlyTransactionCannotWrite() {
        assertThatThrownBy(() -> database().reading().read(() -> {
            insert("first");
            return "written";
        }));
        assertThat(count("outbox")).isZero();
    }

    @Test
    default void aReaderSeesCommittedRowsWhileAnotherWrites() throws Exception {
        insert("committed");
        var seen = new int[1];
        database().transactions().executeWithoutResult(transaction -> {
            insert("not committed yet");
            var reader = Thread.ofPlatform()
                    .start(() -> seen[0] = database().reading().read(() -> count("outbox")));
            try {
                reader.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(seen[0]).isEqualTo(1);
        assertThat(count("outbox")).isEqualTo(2);
    }

    @Test
    default void rowsAreNumberedInInsertionOrder() {
        insert("a");
        insert("b");
        insert("c");
        assertThat(database()
                        .jdbc()
                        .sql("SELECT id FROM outbox ORDER BY seq")
                        .query(String.class)
                        .list())
                .containsExactly("a", "b", "c");
    }

    @Test
    default void aForeignKeyIsEnforced() {
        assertThatThrownBy(() -> database()
                        .jdbc()
                        .sql("INSERT INTO applied_events (event_id, job_id, applied_at) VALUES ('1', 'no such job', 0)")
                        .update())
                .rootCause()
                .hasMessageContaining("foreign key");
    }

    private int count(String table) {
        return database()
                .jdbc()
                .sql("SELECT COUNT(*) FROM " + table)
                .query(Integer.class)
                .single();
    }

    private void insert(String id) {
        database().jdbc().sql("""
                        INSERT INTO outbox (id, job_id, topic, type, body, created_at)
                        VALUES (:id, 'job', 'topic', 'type', '{}', 0)
                        """).param("id", id).update();
    }
}
