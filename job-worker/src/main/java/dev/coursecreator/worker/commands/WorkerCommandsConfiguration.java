package dev.coursecreator.worker.commands;

import dev.coursecreator.tracing.Tracing;
import dev.coursecreator.worker.WorkerSettings;
import dev.coursecreator.worker.events.EventPublisher;
import dev.coursecreator.worker.events.ProgressReports;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

/** The receiving side of the worker. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WorkerSettings.class)
class WorkerCommandsConfiguration {

    private static final int CANCELLATIONS_REMEMBERED = 10_000;

    @Bean
    Slots commandSlots(
            WorkerSettings settings,
            KafkaAdmin kafkaAdmin,
            CommandWork work,
            CommandReports reports,
            MeterRegistry registry) {
        var clock = Clock.systemUTC();
        var kafka = connection(kafkaAdmin);
        var group = new ShareGroup(kafka, settings);
        var cancelledJobs = new CancelledJobs(CANCELLATIONS_REMEMBERED);
        var metrics = new CommandMetrics(registry, clock);
        metrics.slots(settings.name(), settings.slots());
        var listener = new CommandListener(work, reports, cancelledJobs, group::deliveryLimit, metrics);
        return new Slots(
                settings,
                group,
                new Slot.Work(kafka, settings.group(), settings.lockDuration(), listener, metrics),
                new CancellationListener(kafka, settings.cancellationLookBack(), cancelledJobs, clock),
                cancelledJobs);
    }

    @Bean
    CommandsHealth commandsHealthIndicator(Slots slots, WorkerSettings settings, KafkaAdmin kafkaAdmin) {
        return new CommandsHealth(slots, settings, connection(kafkaAdmin).address());
    }

    @Bean
    CommandReports commandReports(
            EventPublisher publisher, ProgressReports progress, Tracing tracing, WorkerSettings settings) {
        return new CommandReports(publisher, progress, tracing, settings.name());
    }

    /** The administrator's settings are those that all clients have in common: spring.kafka.* but neither consumer nor producer. */
    private static KafkaConnection connection(KafkaAdmin admin) {
        var settings = new HashMap<>(admin.getConfigurationProperties());
        settings.remove("client.id");
        return new KafkaConnection(settings);
    }
}
