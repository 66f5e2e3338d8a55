package dev.coursecreator.worker.commands;

import dev.coursecreator.worker.WorkerSettings;
import dev.coursecreator.worker.diskspace.DiskSpace;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up if every slot is connected to Kafka, as the slots saw last, and there is disk space for another command. */
final class CommandsHealthIndicator implements HealthIndicator {

    private final Slots slots;
    private final WorkerSettings settings;
    private final DiskSpace space;
    private final String brokers;

    CommandsHealthIndicator(Slots slots, WorkerSettings settings, DiskSpace space, String brokers) {
        this.slots = slots;
        this.settings = settings;
        this.space = space;
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
        var shortage = space.shortage();
        if (shortage.isPresent()) {
            return health.down().withDetail("detail", shortage.get()).build();
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
