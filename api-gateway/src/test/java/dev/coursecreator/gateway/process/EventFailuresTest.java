package dev.coursecreator.gateway.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.coursecreator.rest.database.TestDatabase;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.CannotCreateTransactionException;

/** What the databases really throw. */
class EventFailuresTest {

    @TempDir
    Path folder;

    @Test
    void whatPostgresqlCannotStoreIsCausedByTheEvent() {
        try (var database = TestDatabase.postgresql()) {
            createTable(database);
            assertThat(isCausedByEvent(database, "a\u0000b")).as("NUL").isTrue();
            assertThat(isCausedByEvent(database, random(20_000)))
                    .as("longer than an entry of an index")
                    .isTrue();
            assertThat(isCausedByEvent(database, null)).as("constraint").isTrue();
        }
    }

    @Test
    void whatSqliteCannotStoreIsCausedByTheEvent() {
        try (var database = TestDatabase.sqlite(folder)) {
            createTable(database);
            assertThat(isCausedByEvent(database, null)).as("constraint").isTrue();
        }
    }

    @Test
    void aFailureOfTheDatabaseIsNotCausedByTheEvent() {
        var postgresql = TestDatabase.postgresql();
        var sqlite = TestDatabase.sqlite(folder);
        Stream.of(postgresql, sqlite).forEach(database -> {
            assertThat(EventFailures.isCausedByEvent(catchThrowable(() -> database.jdbc()
                            .sql("SELECT * FROM table_of_another_version")
                            .query()
                            .listOfRows())))
                    .isFalse();
            assertThat(failureWhileLocked(database)).isFalse();
            database.close();
            assertThat(EventFailures.isCausedByEvent(catchThrowable(
                            () -> database.transactions().executeWithoutResult(transaction -> insert(database, "a")))))
                    .isFalse();
        });
    }

    @Test
    void otherFailuresAreCausedByTheEventUnlessTheThreadWasInterrupted() {
        assertThat(EventFailures.isCausedByEvent(new UnsupportedOperationException("no such step")))
                .isTrue();
        assertThat(EventFailures.isCausedByEvent(new StackOverflowError())).isTrue();
        assertThat(EventFailures.isCausedByEvent(new DataIntegrityViolationException("too much")))
                .isTrue();
        assertThat(EventFailures.isCausedByEvent(new IllegalStateException(new InterruptedException())))
                .isFalse();
        assertThat(EventFailures.isCausedByEvent(new CannotCreateTransactionException("no connection")))
                .isFalse();
    }

    private static boolean failureWhileLocked(TestDatabase database) {
        createTable(database);
        insert(database, "a");
        var failure = new Throwable[1];
        database.transactions().executeWithoutResult(transaction -> {
            update(database);
            failure[0] = catchThrowable(
                    () -> CompletableFuture.runAsync(() -> update(database)).join());
        });
        assertThat(failure[0]).isInstanceOf(CompletionException.class);
        return EventFailures.isCausedByEvent(failure[0].getCause());
    }

    private static void createTable(TestDatabase database) {
        database.jdbc()
                .sql("CREATE TABLE entries (id TEXT NOT NULL PRIMARY KEY)")
                .update();
    }

    private static boolean isCausedByEvent(TestDatabase database, String id) {
        return EventFailures.isCausedByEvent(catchThrowable(() -> insert(database, id)));
    }

    private static void insert(TestDatabase database, String id) {
        database.jdbc()
                .sql("INSERT INTO entries (id) VALUES (:id)")
                .param("id", id)
                .update();
    }

    private static void update(TestDatabase database) {
        database.jdbc().sql("UPDATE entries SET id = 'b'").update();
    }

    /** Characters that cannot be compressed. */
    private static String random(int length) {
        return new java.util.Random(4711)
                .ints(length, 'a', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
