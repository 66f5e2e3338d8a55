package dev.coursecreator.worker;

import dev.coursecreator.model.Check;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code course-creator.worker.*}.
 *
 * @param name the worker's name in events and logs; default: the host name and four random characters
 * @param slots how many commands the worker processes concurrently; default: half of the cores, at least 1
 * @param group the share group (KIP-932); the same for all workers that share the queue
 * @param lockDuration acquisition lock of a record: how long a hung worker blocks its command; brokers allow 15 to 60 s by default
 * @param deliveryLimit maximum number of deliveries of a command; the last one is not executed but reported as failed
 * @param grace how long running commands may continue after a shutdown request before they are released
 * @param brokerTimeout how long to wait for Kafka at startup
 * @param publishTimeout how long to wait for Kafka to acknowledge an event
 * @param cancellationLookBack how far back a starting worker reads the cancellations topic
 */
@ConfigurationProperties("course-creator.worker")
public record WorkerSettings(
        String name,
        int slots,
        String group,
        Duration lockDuration,
        int deliveryLimit,
        Duration grace,
        Duration brokerTimeout,
        Duration publishTimeout,
        Duration cancellationLookBack) {

    public WorkerSettings {
        Check.notBlank("course-creator.worker.name", name);
        Check.notBlank("course-creator.worker.group", group);
        Check.atLeast("course-creator.worker.slots", slots, 1);
        Check.atLeast("course-creator.worker.delivery-limit", deliveryLimit, 2);
        Check.atLeast("course-creator.worker.lock-duration in ms", lockDuration.toMillis(), 1);
    }

    @ConstructorBinding
    WorkerSettings(
            @Nullable String name,
            @Nullable Integer slots,
            @DefaultValue("course-creator-workers") String group,
            @DefaultValue("30s") Duration lockDuration,
            @DefaultValue("10") int deliveryLimit,
            @DefaultValue("5s") Duration grace,
            @DefaultValue("60s") Duration brokerTimeout,
            @DefaultValue("30s") Duration publishTimeout,
            @DefaultValue("24h") Duration cancellationLookBack) {
        this(
                name == null || name.isBlank()
                        ? host() + "-" + UUID.randomUUID().toString().substring(0, 4)
                        : name,
                slots == null ? Math.max(1, Runtime.getRuntime().availableProcessors() / 2) : slots.intValue(),
                group,
                lockDuration,
                deliveryLimit,
                grace,
                brokerTimeout,
                publishTimeout,
                cancellationLookBack);
    }

    private static String host() {
        var name = System.getenv("HOSTNAME");
        if (name != null && !name.isBlank()) {
            return name;
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "worker";
        }
    }
}
