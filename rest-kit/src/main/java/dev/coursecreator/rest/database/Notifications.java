package dev.coursecreator.rest.database;

import dev.coursecreator.rest.polling.PollInterval;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Wakes those who wait for work in the other processes on the same PostgreSQL database, by NOTIFY. They hear it while {@link NotificationListener}
 * is connected; otherwise they find the work by polling. No effect on SQLite, which has no other process, and if the setting is off.
 */
public final class Notifications implements MeterBinder {

    static final String CHANNEL = "course_creator";
    private static final String PROBE = "probe";

    private final Database database;
    private final JdbcClient jdbc;
    private final boolean isEnabled;
    private final String self;
    private final Map<String, List<Runnable>> wakeUps = new ConcurrentHashMap<>();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong received = new AtomicLong();
    private volatile boolean isListening;

    /**
     * Creates those of a process.
     *
     * @param isRequested the setting
     * @param self id of this process, by which it knows its own notifications
     */
    Notifications(Database database, JdbcClient jdbc, boolean isRequested, UUID self) {
        this.database = database;
        this.jdbc = jdbc;
        this.isEnabled = isRequested && database == Database.POSTGRESQL;
        this.self = self.toString();
    }

    /**
     * Wakes others for what the caller's transaction does, exactly when it commits. However often it is called in a transaction, others get one
     * notification for each name. Without a transaction, they get it at once.
     *
     * <p>PostgreSQL lets transactions that notify commit one after the other, in all databases of the server: do not call it where many commit at the
     * same time.
     *
     * @param name what there is to do; without spaces
     */
    public void send(String name) {
        if (!isEnabled) {
            return;
        }
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            pending().names.add(name);
        } else {
            sendNow(name);
        }
    }

    private void sendNow(String name) {
        notify(name);
        sent.incrementAndGet();
    }

    /** Calls the action whenever another process sends that name, and when one may have been missed. It must not block. */
    public void onReceived(String name, Runnable wakeUp) {
        wakeUps.computeIfAbsent(name, none -> new CopyOnWriteArrayList<>()).add(wakeUp);
    }

    /**
     * How often to look for work of other processes while there is none.
     *
     * @param configured null for the default: one second on PostgreSQL, or five while notifications are received; five on SQLite
     */
    public PollInterval pollInterval(@Nullable Duration configured) {
        if (configured != null) {
            return PollInterval.of(configured);
        }
        var base = database.pollInterval(null);
        return new PollInterval(base, () -> isListening ? Database.SAFETY_NET_POLL_INTERVAL : base);
    }

    /** Whether other processes may use the database. */
    public boolean isShared() {
        return database == Database.POSTGRESQL;
    }

    /** Whether notifications are sent and, if possible, received. */
    public boolean isEnabled() {
        return isEnabled;
    }

    /** Whether notifications of other processes are received now. */
    public boolean isListening() {
        return isListening;
    }

    /** All are woken: some notifications may have been missed before, and from now on they may be, so they must look more often. */
    void listening(boolean now) {
        if (isListening != now) {
            isListening = now;
            wakeUps.values().forEach(each -> each.forEach(Runnable::run));
        }
    }

    /** Sends a notification that all processes ignore. Returns its payload. */
    String sendProbe() {
        return notify(PROBE);
    }

    /** Passes a notification on. Unknown ones are of another version. */
    void receive(String payload) {
        var name = payload.substring(0, Math.max(0, payload.indexOf(' ')));
        if (!name.equals(PROBE) && !payload.equals(payload(name))) {
            received.incrementAndGet();
            wakeUps.getOrDefault(name, List.of()).forEach(Runnable::run);
        }
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        if (!isEnabled) {
            return;
        }
        Gauge.builder("course.creator.notifications.listening", this, all -> all.isListening ? 1 : 0)
                .description("whether notifications of other gateways are received")
                .register(registry);
        FunctionCounter.builder("course.creator.notifications.sent", sent, AtomicLong::doubleValue)
                .description("notifications to other gateways")
                .register(registry);
        FunctionCounter.builder("course.creator.notifications.received", received, AtomicLong::doubleValue)
                .description("notifications of other gateways")
                .register(registry);
    }

    private String notify(String name) {
        var payload = payload(name);
        jdbc.sql("SELECT pg_notify(:channel, :payload)")
                .param("channel", CHANNEL)
                .param("payload", payload)
                .query(row -> {});
        return payload;
    }

    private String payload(String name) {
        return name + " " + self;
    }

    @SuppressWarnings("ReferenceEquality") // The same object, not one that is equal.
    private Pending pending() {
        for (var known : TransactionSynchronizationManager.getSynchronizations()) {
            if (known instanceof Pending pending && pending.notifications == this) {
                return pending;
            }
        }
        var pending = new Pending(this);
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    /** What a transaction sends as its last statements. */
    private static final class Pending implements TransactionSynchronization {

        private final Notifications notifications;
        private final Set<String> names = new LinkedHashSet<>();

        Pending(Notifications notifications) {
            this.notifications = notifications;
        }

        @Override
        public void beforeCommit(boolean isReadOnly) {
            names.forEach(notifications::sendNow);
        }
    }
}
