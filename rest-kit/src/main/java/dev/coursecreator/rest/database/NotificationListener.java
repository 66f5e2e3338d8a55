package dev.coursecreator.rest.database;

import dev.coursecreator.rest.polling.PollResult;
import dev.coursecreator.rest.polling.PollingLifecycle;
import dev.coursecreator.rest.polling.PollingLoop;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Receives the {@link Notifications} of other processes on a connection of its own, while the service runs. If the connection is lost, it makes a new one, at
 * once and then less and less often. A connection on which notifications do not arrive is of no use, as one through PgBouncer in transaction mode.
 */
final class NotificationListener implements PollingLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NotificationListener.class);

    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Notifications notifications;
    private final DataSource connections;
    private final Timing timing;
    private final PollingLoop loop;
    private volatile @Nullable NotificationConnection connection;
    private volatile boolean isStopping;
    private boolean isUselessReported;

    NotificationListener(Notifications notifications, DataSource connections, Timing timing) {
        this.notifications = notifications;
        this.connections = connections;
        this.timing = timing;
        this.loop = new PollingLoop(
                "notifications", new PollingLoop.Timing(timing.retry(), timing.retry(), GRACE), this::listen);
    }

    /**
     * How long it waits.
     *
     * @param retry maximum delay until it tries again to connect
     * @param probe how long a notification of its own may take to arrive on a new connection
     * @param probeAgain delay until it tries again whether notifications arrive
     * @param silence after how much of it the connection is checked; less than a thread may work without being considered stuck
     */
    record Timing(Duration retry, Duration probe, Duration probeAgain, Duration silence) {

        static final Timing DEFAULT = new Timing(
                Duration.ofSeconds(30), Duration.ofSeconds(5), Duration.ofMinutes(10), Duration.ofSeconds(10));
    }

    @Override
    public List<PollingLoop> loops() {
        return notifications.isEnabled() ? List.of(loop) : List.of();
    }

    @Override
    public void start() {
        isStopping = false;
        PollingLifecycle.super.start();
    }

    @Override
    public void stop() {
        isStopping = true;
        disconnect();
        PollingLifecycle.super.stop();
        // One that was made meanwhile.
        disconnect();
    }

    private PollResult listen() throws SQLException {
        var open = connection;
        if (open == null) {
            return connect();
        }
        try {
            open.receive(timing.silence()).forEach(notifications::receive);
        } catch (SQLException e) {
            disconnect();
            if (isStopping) {
                return PollResult.DONE;
            }
            LOG.warn(
                    "The connection that receives notifications of other gateways was lost ({}). Until there is a new one, their work is found by polling",
                    e.getMessage());
        }
        return PollResult.MORE;
    }

    private PollResult connect() throws SQLException {
        var opened = NotificationConnection.open(connections, Notifications.CHANNEL);
        connection = opened;
        if (isStopping) {
            return PollResult.DONE;
        }
        try {
            if (arrives(notifications.sendProbe(), opened)) {
                isUselessReported = false;
                notifications.listening(true);
                LOG.info("Receiving notifications of other gateways");
                return PollResult.MORE;
            }
        } catch (SQLException | RuntimeException e) {
            disconnect();
            throw e;
        }
        disconnect();
        reportUseless();
        return PollResult.after(timing.probeAgain());
    }

    /** By way of the pool's connections, as notifications of other gateways. */
    private boolean arrives(String probe, NotificationConnection on) throws SQLException {
        var end = System.nanoTime() + timing.probe().toNanos();
        for (var left = timing.probe(); left.isPositive(); left = Duration.ofNanos(end - System.nanoTime())) {
            if (on.receive(left.plusMillis(1)).contains(probe)) {
                return true;
            }
        }
        return false;
    }

    private void reportUseless() {
        if (!isUselessReported) {
            LOG.warn(
                    "Notifications of PostgreSQL do not arrive, probably because spring.datasource.url is a PgBouncer in transaction mode."
                            + " Work of other gateways is found by polling. If that is intended, set course-creator.database.notifications=false");
        }
        isUselessReported = true;
    }

    private void disconnect() {
        notifications.listening(false);
        var open = connection;
        connection = null;
        if (open != null) {
            open.close();
        }
    }
}
