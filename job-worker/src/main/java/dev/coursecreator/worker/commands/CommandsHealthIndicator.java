package dev.coursecreator.worker.commands;

import dev.coursecreator.worker.WorkerSettings;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up if every slot is connected to Kafka. Reports what the slots saw last and makes no calls itself. */
final class CommandsHealthIndicator implements HealthIndicator {

    private final Slots slots;
    private final WorkerSettings settings;
    private final String brokers;

    CommandsHealthIndicator(Slots slots, WorkerSettings settings, String brokers) {
        this.slots = slots;
        this.settings = settings;
        this.brokers = brokers;
    }

    @Override
    public Health health() {
        var connected = slots.connected();
        var health = new Health.Builder().withDetail("slots", settings.slots()).withDetail("connected", connected);
        if (!slots.isRunning()) {
            return health.outOfService()
                    .withDetail("detail", "not consuming commands: waiting for Kafka at " + brokers + ", or stopping")
                    .build();
        }
        return connected == settings.slots()
                ? health.up().build()
                : health.down()
                        .withDetail(
                                "detail",
                                "no connection to Kafka at " + brokers
                                        + "; make sure that it is running, or set spring.kafka.bootstrap-servers")
                        .build();
    }
}
