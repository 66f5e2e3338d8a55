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
 * @param name how the worker is called in events and logs; by default its host's name and four random characters
 * @param slots how many commands it works on at a time; by default half of the cores, at least 1
 * @param group the share group, the same for all workers that share the work
 * @param lockDuration how long a frozen worker keeps a command from the others; the broker allows 15 to 60 s by default
 * @param deliveryLimit how often a command is delivered; the last delivery isn't run but reported as failed
 * @param grace how long commands may go on after the worker was told to stop, before they are given back
 * @param brokerTimeout how long to wait for Kafka at the start
 * @param publishTimeout how long to wait for Kafka to take an event
 * @param cancellationLookBack how far back a starting worker reads the cancellations
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
