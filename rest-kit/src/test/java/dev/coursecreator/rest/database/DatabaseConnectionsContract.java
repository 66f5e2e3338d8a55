package dev.coursecreator.rest.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every database must do for the service. */
interface DatabaseConnectionsContract {

    TestDatabase database();

    /** Called by the implementations once the database is open. */
    default void createTable() {
        database()
                .jdbc()
                .sql("CREATE TABLE entries (seq %s, id VARCHAR(20) NOT NULL, parent BIGINT REFERENCES entries (seq))"
                        .formatted(database().kind().identity()))
                .update();
    }

    @AfterEach
    default void close() {
        database().close();
    }

    @Test
    default void theMigrationsMakeEveryTable() {
        for (var table : new String[] {"api_keys", "audit_log", "secrets"}) {
            assertThat(count(table)).as(table).isZero();
        }
    }

    @Test
    default void whatATransactionThatFailedHasWrittenIsGone() {
        assertThatThrownBy(() -> database().transactions().executeWithoutResult(transaction -> {
                    insert("first");
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(count("entries")).isZero();
    }

    @Test
    default void aReadingTransactionCannotWrite() {
        assertThatThrownBy(() -> database().reading().read(() -> {
            insert("first");
            return "written";
        }));
        assertThat(count("entries")).isZero();
    }

    @Test
    default void aReaderSeesWhatIsCommittedWhileAnotherWrites() throws Exception {
        insert("committed");
        var seen = new int[1];
        database().transactions().executeWithoutResult(transaction -> {
            insert("not committed yet");
            var reader = Thread.ofPlatform()
                    .start(() -> seen[0] = database().reading().read(() -> count("entries")));
            try {
                reader.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(seen[0]).isEqualTo(1);
        assertThat(count("entries")).isEqualTo(2);
    }

    @Test
    default void rowsAreNumberedInTheOrderTheyWereWritten() {
        insert("a");
        insert("b");
        insert("c");
        assertThat(database()
                        .jdbc()
                        .sql("SELECT id FROM entries ORDER BY seq")
                        .query(String.class)
                        .list())
                .containsExactly("a", "b", "c");
    }

    @Test
    default void aForeignKeyIsEnforced() {
        assertThatThrownBy(() -> database()
                        .jdbc()
                        .sql("INSERT INTO entries (id, parent) VALUES ('1', 4711)")
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
                        INSERT INTO entries (id) VALUES (:id)
                        """).param("id", id).update();
    }
}
