package dev.coursecreator.rest.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

class GroupCommitTest {

    private static final int TRANSACTIONS = 12;

    @TempDir
    Path folder;

    private TestDatabase database;

    @BeforeEach
    void open() {
        database = TestDatabase.sqlite(folder);
        database.jdbc().sql("CREATE TABLE entries (id INTEGER PRIMARY KEY)").update();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void transactionsThatWaitForEachOtherCommitTogether() throws Exception {
        long before = database.uses();
        for (var result : behindAnother(id -> () -> insert(id))) {
            result.get();
        }
        assertThat(count()).isEqualTo(TRANSACTIONS);
        assertThat(database.uses() - before)
                .as("fewer commits than transactions")
                .isLessThan(TRANSACTIONS);
    }

    @Test
    void oneThatFailsIsRolledBackAlone() throws Exception {
        var failed = new ArrayList<Integer>();
        var results = behindAnother(id -> () -> {
            insert(id);
            if (id % 3 == 0) {
                throw new IllegalStateException("on purpose");
            }
        });
        for (int id = 0; id < TRANSACTIONS; id++) {
            try {
                results.get(id).get();
            } catch (ExecutionException e) {
                assertThat(e).hasRootCauseMessage("on purpose");
                failed.add(id);
            }
        }
        assertThat(failed).containsExactly(0, 3, 6, 9);
        assertThat(ids()).containsExactly(1, 2, 4, 5, 7, 8, 10, 11);
    }

    @Test
    void aTransactionReturnsAfterTheCommit() throws Exception {
        var visible = new ArrayList<Future<Boolean>>();
        try (var threads = Executors.newCachedThreadPool()) {
            for (int id = 0; id < TRANSACTIONS; id++) {
                int own = id;
                visible.add(threads.submit(() -> {
                    var seen = new boolean[1];
                    database.transactions().executeWithoutResult(transaction -> {
                        insert(own);
                        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                            @Override
                            public void afterCommit() {
                                seen[0] = database.reading().read(() -> ids().contains(own));
                            }
                        });
                    });
                    return seen[0];
                }));
            }
        }
        for (var each : visible) {
            assertThat(each.get()).isTrue();
        }
    }

    @Test
    void whenSqliteRollsBackTheWholeTransactionEveryoneIsTold() throws Exception {
        var results = behindAnother(id -> () -> {
            insert(id);
            if (id == TRANSACTIONS - 1) {
                // As SQLite does by itself when the disk is full.
                database.jdbc().sql("ROLLBACK").update();
            }
        });
        var told = 0;
        for (var result : results) {
            try {
                result.get();
            } catch (ExecutionException e) {
                told++;
            }
        }
        assertThat(told).isPositive();
        assertThat(count()).isEqualTo(TRANSACTIONS - told);
        database.transactions().executeWithoutResult(transaction -> insert(99));
        assertThat(ids()).contains(99);
    }

    @Test
    void statementsOutsideOfTransactionsAreCommittedToo() throws Exception {
        var results = new ArrayList<Future<Void>>();
        try (var threads = Executors.newCachedThreadPool()) {
            for (int id = 0; id < 200; id++) {
                int own = id;
                results.add(threads.submit((Callable<Void>) () -> {
                    if (ThreadLocalRandom.current().nextBoolean()) {
                        insert(own);
                    } else {
                        database.transactions().executeWithoutResult(transaction -> insert(own));
                    }
                    assertThat(database.reading().read(this::ids)).contains(own);
                    return null;
                }));
            }
        }
        for (var result : results) {
            result.get();
        }
        assertThat(count()).isEqualTo(200);
    }

    @Test
    void whoCannotHaveATurnIsToldAndOthersContinue() throws Exception {
        var commits = new CountDownLatch(1);
        var isHeld = new CountDownLatch(1);
        try (var threads = Executors.newCachedThreadPool()) {
            var holder = threads.submit(() -> database.transactions().executeWithoutResult(transaction -> {
                insert(1);
                isHeld.countDown();
                await(commits);
            }));
            isHeld.await();
            var waiting = threads.submit(() -> {
                Thread.currentThread().interrupt();
                database.transactions().executeWithoutResult(transaction -> insert(2));
            });
            assertThatThrownBy(waiting::get).hasStackTraceContaining("interrupted while waiting");
            commits.countDown();
            holder.get();
        }
        assertThat(ids()).containsExactly(1);
    }

    @Test
    void anInterruptedThreadMayWriteIfNobodyElseDoes() {
        Thread.currentThread().interrupt();
        try {
            database.transactions().executeWithoutResult(transaction -> insert(1));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(ids()).containsExactly(1);
    }

    @Test
    void whoWaitsTooLongIsToldSo() throws Exception {
        var settings = new DatabaseSettings(2, Duration.ofMillis(250), true, PostgresqlLimits.DEFAULT);
        try (var connections = DatabaseConnections.toSqlite(folder.resolve("other.db"), settings)) {
            var source = connections.dataSource();
            var other = JdbcClient.create(source);
            var transactions = new TransactionTemplate(new JdbcTransactionManager(source));
            other.sql("CREATE TABLE entries (id INTEGER PRIMARY KEY)").update();
            transactions.executeWithoutResult(transaction -> {
                other.sql("INSERT INTO entries (id) VALUES (1)").update();
                var waiting = CompletableFuture.runAsync(
                        () -> other.sql("INSERT INTO entries (id) VALUES (2)").update());
                assertThatThrownBy(waiting::join).hasStackTraceContaining("SQLite is busy");
            });
            assertThat(other.sql("SELECT id FROM entries").query(Integer.class).list())
                    .containsExactly(1);
        }
    }

    private interface Work {
        Runnable of(int id);
    }

    /** Runs transactions that all wait for another one, in order. Returns when all have ended. */
    private List<Future<?>> behindAnother(Work work) throws InterruptedException {
        var results = new ArrayList<Future<?>>();
        var everyoneWaits = new CountDownLatch(1);
        var isHeld = new CountDownLatch(1);
        try (var threads = Executors.newCachedThreadPool()) {
            threads.execute(() -> database.transactions().executeWithoutResult(transaction -> {
                database.jdbc().sql("DELETE FROM entries").update();
                isHeld.countDown();
                await(everyoneWaits);
            }));
            isHeld.await();
            for (int id = 0; id < TRANSACTIONS; id++) {
                var own = work.of(id);
                results.add(
                        threads.submit(() -> database.transactions().executeWithoutResult(transaction -> own.run())));
                while (database.waitingWriters() <= id) {
                    Thread.onSpinWait();
                }
            }
            everyoneWaits.countDown();
        }
        return results;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void insert(int id) {
        database.jdbc()
                .sql("INSERT INTO entries (id) VALUES (:id)")
                .param("id", id)
                .update();
    }

    private List<Integer> ids() {
        return database.jdbc()
                .sql("SELECT id FROM entries ORDER BY id")
                .query(Integer.class)
                .list();
    }

    private int count() {
        return ids().size();
    }
}
