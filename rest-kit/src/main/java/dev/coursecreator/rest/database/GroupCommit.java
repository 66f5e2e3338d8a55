package dev.coursecreator.rest.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The turns of transactions on SQLite's only writing connection. Transactions that wait for each other share one commit (group commit), because
 * a commit waits for the disk: whoever ends a transaction while another one waits passes the connection on, and returns when the last one has
 * committed for all. Each but the first is a savepoint, so that it can be rolled back alone.
 */
final class GroupCommit {

    /** Bounds how long the first one waits for the last. */
    private static final long MAX_AGE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final HikariDataSource writer;
    private final Duration timeout;
    private final Semaphore turn = new Semaphore(1, true);
    private volatile @Nullable Group open;

    /**
     * Creates it without opening a connection.
     *
     * @param writer has a single connection
     * @param timeout how long to wait for a turn
     */
    GroupCommit(HikariDataSource writer, Duration timeout) {
        this.writer = writer;
        this.timeout = timeout;
    }

    /** Transactions that have ended, or are to end, with the same commit. */
    static final class Group {
        private final Connection connection;
        private final long since = System.nanoTime();
        private final CompletableFuture<@Nullable Void> committed = new CompletableFuture<>();

        Group(Connection connection) {
            this.connection = connection;
        }

        Connection connection() {
            return connection;
        }

        /** Returns when the commit has succeeded. An interrupt does not end the wait: what was passed on cannot be taken back. */
        void awaitCommit() throws SQLException {
            try {
                committed.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof SQLException failure) {
                    throw new SQLException(
                            failure.getMessage(), failure.getSQLState(), failure.getErrorCode(), failure);
                }
                throw e;
            }
        }
    }

    /** How many transactions wait for their turn. */
    int waiting() {
        return turn.getQueueLength();
    }

    /** Waits for the caller's turn, which ends with {@link #leave}. */
    void enter() throws SQLException {
        // As with other pools, an interrupted thread gets what is free.
        if (turn.tryAcquire()) {
            return;
        }
        var problem = "SQLite is busy: the other transactions did not end within " + timeout.toMillis() + " ms";
        try {
            if (turn.tryAcquire(timeout.toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            problem = "interrupted while waiting for other transactions on SQLite";
        }
        // The group may have been passed on to this transaction.
        if (turn.tryAcquire()) {
            leave();
        }
        throw new SQLTransientConnectionException(problem);
    }

    /** Begins a transaction in the caller's turn; true if it is the first one of its group. */
    boolean begin() throws SQLException {
        var group = open;
        if (group != null) {
            execute(group.connection, "SAVEPOINT member");
            return false;
        }
        var connection = writer.getConnection();
        try {
            connection.setAutoCommit(false);
        } catch (SQLException | RuntimeException e) {
            evict(connection);
            throw e;
        }
        open = new Group(connection);
        return true;
    }

    /** The group that is open in the caller's turn. */
    Group group() {
        var group = open;
        if (group == null) {
            throw new IllegalStateException("there is no transaction");
        }
        return group;
    }

    /** Ends the caller's turn and transaction, which may be committed later, with others. */
    Group commit(boolean isFirst) throws SQLException {
        var group = group();
        try {
            if (!isFirst) {
                inGroup(group, "RELEASE member");
            }
        } finally {
            leave();
        }
        return group;
    }

    /** Ends the caller's turn and transaction. */
    void rollback(boolean isFirst) throws SQLException {
        var group = group();
        try {
            if (isFirst) {
                open = null;
                rollback(group.connection);
            } else {
                inGroup(group, "ROLLBACK TO member");
                inGroup(group, "RELEASE member");
            }
        } finally {
            leave();
        }
    }

    /** Opens the connection for statements that are not in a transaction, in the caller's turn, which ends with {@link #leave}. */
    Connection connectionOutsideTransaction() throws SQLException {
        commitOpen();
        return writer.getConnection();
    }

    private void commitOpen() {
        var group = open;
        if (group == null) {
            return;
        }
        open = null;
        try {
            // The driver's commit() would begin another transaction.
            group.connection.setAutoCommit(true);
            group.committed.complete(null);
            group.connection.close();
        } catch (SQLException | RuntimeException e) {
            evict(group.connection);
            // No effect if only the close has failed.
            group.committed.completeExceptionally(e);
        }
    }

    /** Ends the caller's turn; the next transaction joins the group, if there is one. */
    void leave() {
        do {
            var group = open;
            if (group != null && (!turn.hasQueuedThreads() || System.nanoTime() - group.since > MAX_AGE_NANOS)) {
                commitOpen();
            }
            turn.release();
            // Whoever was waiting may have given up before the release.
        } while (open != null && !turn.hasQueuedThreads() && turn.tryAcquire());
    }

    /** If that fails, SQLite has rolled back the whole group, as it may when the disk is full. */
    private void inGroup(Group group, String sql) throws SQLException {
        try {
            execute(group.connection, sql);
        } catch (SQLException | RuntimeException e) {
            open = null;
            evict(group.connection);
            group.committed.completeExceptionally(e);
            throw e;
        }
    }

    private void rollback(Connection connection) throws SQLException {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
            connection.close();
        } catch (SQLException | RuntimeException e) {
            evict(connection);
            throw e;
        }
    }

    /** Whatever state the connection is in, nothing of it remains. */
    private void evict(Connection connection) {
        writer.evictConnection(connection);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }
}
