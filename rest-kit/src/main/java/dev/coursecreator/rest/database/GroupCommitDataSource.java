package dev.coursecreator.rest.database;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections that are all the same one of SQLite's writer, one after the other, and commit together ({@link GroupCommit}). A connection waits for
 * its turn when it is first used, not when it is opened.
 */
final class GroupCommitDataSource extends DelegatingDataSource {

    private final GroupCommit commits;

    /**
     * Creates it without opening a connection.
     *
     * @param writer has a single connection
     * @param timeout how long a connection waits for its turn
     */
    GroupCommitDataSource(HikariDataSource writer, Duration timeout) {
        super(writer);
        this.commits = new GroupCommit(writer, timeout);
    }

    /** How many connections wait for their turn. */
    int waiting() {
        return commits.waiting();
    }

    @Override
    public Connection getConnection() {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, new Member(commits));
    }

    /** A connection: at most one transaction, or statements outside of one, at a time. Not thread-safe. */
    private static final class Member implements InvocationHandler {

        private final GroupCommit commits;
        private boolean isClosed;
        private boolean isAutoCommit = true;
        private boolean isInTransaction;
        private boolean isFirst;

        /** While it is this connection's turn. */
        private @Nullable Connection current;

        Member(GroupCommit commits) {
            this.commits = commits;
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // A connection equals only itself.
        public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
                throws Throwable {
            switch (method.getName()) {
                case "equals" -> {
                    return arguments != null && proxy == arguments[0];
                }
                case "hashCode" -> {
                    return System.identityHashCode(proxy);
                }
                case "isClosed" -> {
                    return isClosed;
                }
                case "getAutoCommit" -> {
                    return isAutoCommit;
                }
                case "setAutoCommit" -> setAutoCommit(arguments != null && Boolean.TRUE.equals(arguments[0]));
                case "commit" -> commit();
                case "close" -> close();
                case "rollback" -> {
                    if (arguments != null) {
                        return delegate(method, arguments);
                    }
                    rollback();
                }
                default -> {
                    return delegate(method, arguments);
                }
            }
            return null;
        }

        private @Nullable Object delegate(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
            try {
                return method.invoke(current(), arguments);
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        }

        private Connection current() throws SQLException {
            if (isClosed) {
                throw new SQLException("the connection is closed");
            }
            var connection = current;
            if (connection == null) {
                commits.enter();
                try {
                    connection = isAutoCommit ? commits.connectionOutsideTransaction() : begin();
                    current = connection;
                } finally {
                    if (connection == null) {
                        commits.leave();
                    }
                }
            }
            return connection;
        }

        private Connection begin() throws SQLException {
            isFirst = commits.begin();
            isInTransaction = true;
            return commits.group().connection();
        }

        private void setAutoCommit(boolean wanted) throws SQLException {
            if (wanted != isAutoCommit) {
                commit();
                leave();
                isAutoCommit = wanted;
            }
        }

        private void commit() throws SQLException {
            if (isInTransaction) {
                end();
                commits.commit(isFirst).awaitCommit();
            }
        }

        private void rollback() throws SQLException {
            if (isInTransaction) {
                end();
                commits.rollback(isFirst);
            }
        }

        private void end() {
            isInTransaction = false;
            current = null;
        }

        private void close() throws SQLException {
            isClosed = true;
            rollback();
            leave();
        }

        /** Ends the turn of statements outside of a transaction. */
        private void leave() throws SQLException {
            var connection = current;
            if (connection != null) {
                current = null;
                try {
                    connection.close();
                } finally {
                    commits.leave();
                }
            }
        }
    }
}
