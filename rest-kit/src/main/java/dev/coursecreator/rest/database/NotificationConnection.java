package dev.coursecreator.rest.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** A connection to PostgreSQL that receives the notifications of a channel. One thread may use it while another one closes it. */
final class NotificationConnection implements AutoCloseable {

    private static final int CHECK_TIMEOUT_S = 5;

    private final Connection connection;

    private NotificationConnection(Connection connection) {
        this.connection = connection;
    }

    static NotificationConnection open(DataSource dataSource, String channel) throws SQLException {
        var connection = dataSource.getConnection();
        try (var statement = connection.prepareStatement("LISTEN " + channel)) {
            statement.execute();
            return new NotificationConnection(connection);
        } catch (SQLException | RuntimeException e) {
            abort(connection);
            throw e;
        }
    }

    /**
     * Waits for notifications, and returns their payloads in order; none after the timeout.
     *
     * @throws SQLException if the connection is lost, or the server does not answer
     */
    List<String> receive(Duration timeout) throws SQLException {
        var received = connection.unwrap(PGConnection.class).getNotifications(Math.toIntExact(timeout.toMillis()));
        if (received == null || received.length == 0) {
            // Silence is what a connection looks like, too, whose packets vanish.
            if (!connection.isValid(CHECK_TIMEOUT_S)) {
                throw new SQLException("the server does not answer");
            }
            return List.of();
        }
        return Arrays.stream(received).map(PGNotification::getParameter).toList();
    }

    /** At once, even while another thread receives: that fails. */
    @Override
    public void close() {
        abort(connection);
    }

    private static void abort(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            // It is closed already.
        }
    }
}
