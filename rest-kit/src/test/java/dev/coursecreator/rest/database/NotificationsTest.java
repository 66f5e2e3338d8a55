package dev.coursecreator.rest.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two processes on the same PostgreSQL. */
@ExtendWith(OutputCaptureExtension.class)
class NotificationsTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration HOURS = Duration.ofHours(10);
    private static final Duration SHORT = Duration.ofMillis(100);

    private TestDatabase database;
    private Notifications one;
    private Notifications other;
    private BlockingQueue<String> receivedByOther;

    @BeforeEach
    void open() {
        database = TestDatabase.postgresql();
        one = database.receivedNotifications();
        other = database.receivedNotifications();
        await().atMost(SOON).until(() -> one.isListening() && other.isListening());
        receivedByOther = receivedBy(other);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aCommitWakesTheOtherProcessOnce() {
        database.transactions().executeWithoutResult(transaction -> {
            one.send("work");
            one.send("work");
        });
        one.send("end");
        assertThat(next(receivedByOther)).isEqualTo("work");
        assertThat(next(receivedByOther)).isEqualTo("end");
    }

    @Test
    void nobodyIsWokenBeforeTheCommit() {
        database.transactions().executeWithoutResult(transaction -> {
            one.send("work");
            CompletableFuture.runAsync(() -> another().send("end")).join();
            assertThat(next(receivedByOther)).isEqualTo("end");
        });
        assertThat(next(receivedByOther)).isEqualTo("work");
    }

    @Test
    void aRollbackWakesNobody() {
        database.transactions().executeWithoutResult(transaction -> {
            one.send("work");
            transaction.setRollbackOnly();
        });
        one.send("end");
        assertThat(next(receivedByOther)).isEqualTo("end");
    }

    @Test
    void aProcessIsNotWokenByItself() {
        var receivedByOne = receivedBy(one);
        one.send("work");
        other.send("end");
        assertThat(next(receivedByOne)).isEqualTo("end");
    }

    @Test
    void aLostConnectionIsReplacedAndAllAreWokenBecauseSomethingMayHaveBeenMissed(CapturedOutput output) {
        terminateListeners();
        assertThat(List.of(next(receivedByOther), next(receivedByOther)))
                .as("woken by the loss")
                .containsExactlyInAnyOrder("work", "end");
        assertThat(List.of(next(receivedByOther), next(receivedByOther)))
                .as("woken by the new connection")
                .containsExactlyInAnyOrder("work", "end");
        await().atMost(SOON).until(() -> one.isListening() && other.isListening());
        one.send("work");
        assertThat(next(receivedByOther)).isEqualTo("work");
        assertThat(output).contains("receives notifications of other gateways was lost");
    }

    /** Without packets, neither side learns that the other one is gone. */
    @Test
    void aConnectionWhosePacketsVanishIsReplaced() throws Exception {
        var port = Integer.parseInt(database.url().replaceAll(".*:(\\d+)/.*", "$1"));
        try (var network = new SwallowingProxy(port)) {
            var url = database.url().replaceFirst(":" + port + "/", ":" + network.port() + "/");
            var behind = database.receivedNotifications(
                    new DriverManagerDataSource(url, "postgres", "postgres"),
                    new NotificationListener.Timing(SHORT, SOON, HOURS, SHORT));
            await().atMost(SOON).until(behind::isListening);
            network.swallow();
            await().atMost(SOON).until(() -> !behind.isListening());
            network.heal();
            await().atMost(SOON).until(behind::isListening);
        }
    }

    @Test
    void whileNotificationsAreReceivedLoopsLookLessOften() {
        var interval = other.pollInterval(null);
        assertThat(interval.base()).isEqualTo(Duration.ofSeconds(1));
        assertThat(interval.maximum().get()).isEqualTo(Duration.ofSeconds(5));
        assertThat(another().pollInterval(null).maximum().get()).isEqualTo(Duration.ofSeconds(1));
        assertThat(other.pollInterval(SHORT).maximum().get()).as("configured").isEqualTo(SHORT);
    }

    @Test
    void metricsTellWhetherTheyAreReceivedAndHowMany() {
        var meters = new SimpleMeterRegistry();
        other.bindTo(meters);
        one.send("end");
        assertThat(next(receivedByOther)).isEqualTo("end");
        assertThat(meters.get("course.creator.notifications.listening").gauge().value())
                .isEqualTo(1);
        assertThat(meters.get("course.creator.notifications.received")
                        .functionCounter()
                        .count())
                .as("without probes")
                .isEqualTo(1);
        assertThat(meters.get("course.creator.notifications.sent")
                        .functionCounter()
                        .count())
                .as("without its own probe")
                .isZero();
    }

    /** A connection to another database of the server: notifications do not arrive, as through a pooler that gives each transaction another one. */
    @Test
    void whereNotificationsDoNotArriveLoopsKeepLookingOftenAndTheLogSaysSoOnce(CapturedOutput output) {
        try (var elsewhere = TestDatabase.postgresql()) {
            var connections = new CountingDataSource(elsewhere.listeningDataSource());
            var deaf = database.receivedNotifications(
                    connections, new NotificationListener.Timing(SHORT, SHORT, SHORT, SHORT));
            await().atMost(SOON).until(() -> connections.count.get() >= 3);
            assertThat(deaf.isListening()).isFalse();
            assertThat(deaf.pollInterval(null).maximum().get()).isEqualTo(Duration.ofSeconds(1));
            assertThat(output.getAll().split("Notifications of PostgreSQL do not arrive", -1))
                    .hasSize(2);
        }
    }

    @Test
    void aListenerThatIsStoppedEndsItsConnection() {
        assertThat(listeners()).isEqualTo(2);
        var third = new NotificationListener(
                another(), database.listeningDataSource(), new NotificationListener.Timing(SHORT, SOON, HOURS, HOURS));
        third.start();
        await().atMost(SOON).until(() -> listeners() == 3);
        third.stop();
        await().atMost(SOON).until(() -> listeners() == 2);
    }

    @Test
    void theSettingSwitchesThemOff() {
        var off = new Notifications(Database.POSTGRESQL, database.jdbc(), false, new UUID(0, 1));
        off.send("work");
        one.send("end");
        assertThat(next(receivedByOther)).isEqualTo("end");
        var listener =
                new NotificationListener(off, database.listeningDataSource(), NotificationListener.Timing.DEFAULT);
        assertThat(listener.loops()).isEmpty();
    }

    @Test
    void sqliteHasNobodyToNotify(@TempDir Path folder) {
        try (var sqlite = TestDatabase.sqlite(folder)) {
            var uses = sqlite.uses();
            sqlite.receivedNotifications().send("work");
            assertThat(sqlite.uses()).isEqualTo(uses);
            assertThat(sqlite.notifications().pollInterval(null).maximum().get())
                    .isEqualTo(Duration.ofSeconds(5));
        }
    }

    /** Of a third process, with connections of its own. */
    private Notifications another() {
        return new Notifications(
                Database.POSTGRESQL, JdbcClient.create(database.listeningDataSource()), true, new UUID(0, 2));
    }

    private static BlockingQueue<String> receivedBy(Notifications process) {
        var received = new LinkedBlockingQueue<String>();
        for (var name : new String[] {"work", "end"}) {
            process.onReceived(name, () -> received.add(name));
        }
        return received;
    }

    private static String next(BlockingQueue<String> received) {
        try {
            return received.poll(SOON.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private int listeners() {
        return database.jdbc()
                .sql("SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND application_name = 'notification listener'")
                .query(Integer.class)
                .single();
    }

    private void terminateListeners() {
        database.jdbc()
                .sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND application_name = 'notification listener'")
                .query(row -> {});
    }

    private static final class CountingDataSource extends DelegatingDataSource {

        private final AtomicInteger count = new AtomicInteger();

        CountingDataSource(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            count.incrementAndGet();
            return super.getConnection();
        }
    }
}
