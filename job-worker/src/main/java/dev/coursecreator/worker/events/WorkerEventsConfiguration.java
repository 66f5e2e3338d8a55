package dev.coursecreator.worker.events;

import com.fasterxml.uuid.Generators;
import dev.coursecreator.tracing.Tracing;
import dev.coursecreator.worker.WorkerSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;

/** Wires the publishing of events. */
@Configuration(proxyBeanMethods = false)
class WorkerEventsConfiguration {

    @Bean
    EventPublisher eventPublisher(
            KafkaTemplate<String, byte[]> kafka, WorkerSettings settings, Tracing tracing, MeterRegistry metrics) {
        var encoder = new RecordEncoder(
                "job-worker/" + settings.name(),
                Generators.timeBasedEpochRandomGenerator()::generate,
                Clock.systemUTC(),
                tracing);
        return new EventPublisher(kafka, encoder, settings.publishTimeout(), metrics);
    }

    @Bean
    ProgressReporters progressReporters(EventPublisher publisher) {
        return new ProgressReporters(publisher, Clock.systemUTC());
    }
}
