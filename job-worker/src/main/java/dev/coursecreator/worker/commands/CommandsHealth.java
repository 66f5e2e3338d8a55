package dev.coursecreator.worker.commands;

import dev.coursecreator.worker.WorkerSettings;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether every slot can take commands. Asks nobody: tells what the slots saw. */
final class CommandsHealth implements HealthIndicator {

    private final Slots slots;
    private final WorkerSettings settings;
    private final String brokers;

    CommandsHealth(Slots slots, WorkerSettings settings, String brokers) {
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
                    .withDetail(
                            "detail",
                            "takes no commands: it waits for Kafka at " + brokers + " to start, or is stopping")
                    .build();
        }
        return connected == settings.slots()
                ? health.up().build()
                : health.down()
                        .withDetail(
                                "detail",
                                "no connection to Kafka at " + brokers
                                        + "; see that it runs, or set spring.kafka.bootstrap-servers")
                        .build();
    }
}
