package dev.coursecreator.worker.commands;

import dev.coursecreator.tracing.Tracing;
import dev.coursecreator.worker.WorkerSettings;
import dev.coursecreator.worker.diskspace.DiskSpace;
import dev.coursecreator.worker.diskspace.DiskSpaceConfiguration;
import dev.coursecreator.worker.events.EventPublisher;
import dev.coursecreator.worker.events.ProgressReporters;
import dev.coursecreator.worker.lesson.narration.WorkerVoices;
import dev.coursecreator.worker.lesson.translation.SentenceTranslator;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.KafkaAdmin;

/** Wires the consumption of commands. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WorkerSettings.class)
@Import(DiskSpaceConfiguration.class)
class WorkerCommandsConfiguration {

    private static final int MAX_CANCELLED_JOBS = 10_000;

    @Bean
    Slots commandSlots(
            WorkerSettings settings,
            KafkaAdmin kafkaAdmin,
            CommandHandler handler,
            CommandReporter reporter,
            DiskSpace space,
            MeterRegistry registry) {
        var clock = Clock.systemUTC();
        var kafka = clientFactory(kafkaAdmin);
        var group = new ShareGroup(kafka, settings);
        var cancelledJobs = new CancelledJobs(MAX_CANCELLED_JOBS);
        var metrics = new CommandMetrics(registry, clock);
        metrics.registerSlots(settings.name(), settings.slots());
        var listener = new CommandListener(
                new DiskSpaceAwareHandler(handler, space), reporter, cancelledJobs, group::deliveryLimit, metrics);
        return new Slots(
                settings,
                group,
                new Slot.Context(kafka, settings, listener, metrics, space),
                new CancellationListener(kafka, settings.cancellationLookBack(), cancelledJobs, clock),
                cancelledJobs);
    }

    @Bean
    CommandsHealthIndicator commandsHealthIndicator(
            Slots slots, WorkerSettings settings, DiskSpace space, KafkaAdmin kafkaAdmin) {
        return new CommandsHealthIndicator(
                slots, settings, space, clientFactory(kafkaAdmin).address());
    }

    @Bean
    CommandReporter commandReporter(
            EventPublisher publisher,
            ProgressReporters progress,
            Tracing tracing,
            WorkerSettings settings,
            RunningCommands running) {
        return new CommandReporter(publisher, progress, tracing, settings.name(), running);
    }

    @Bean
    RunningCommands runningCommands() {
        return new RunningCommands(Clock.systemUTC());
    }

    @Bean
    HeartbeatSender workerHeartbeats(
            WorkerSettings settings,
            RunningCommands running,
            DiskSpace space,
            WorkerVoices voices,
            ObjectProvider<SentenceTranslator> translator,
            EventPublisher publisher) {
        var canTranslate = translator.stream().anyMatch(SentenceTranslator::isConfigured);
        var report = new WorkerReport(settings, running, space, voices.all(), canTranslate);
        return new HeartbeatSender(report, publisher, Clock.systemUTC());
    }

    /** The properties of the admin client are those common to all clients: spring.kafka.* without consumer and producer. */
    static KafkaClientFactory clientFactory(KafkaAdmin admin) {
        var settings = new HashMap<>(admin.getConfigurationProperties());
        settings.remove("client.id");
        return new KafkaClientFactory(settings);
    }
}
