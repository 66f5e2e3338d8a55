package dev.coursecreator.worker.commands;

import dev.coursecreator.worker.WorkerSettings;
import dev.coursecreator.worker.events.EventPublisher;
import dev.coursecreator.worker.lesson.PreviewPipeline;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.kafka.core.KafkaAdmin;

/** Wires the consumption of requests for previews. */
@Configuration(proxyBeanMethods = false)
class WorkerPreviewConfiguration {

    /** Starts after the slots, which configure its share group. */
    @Bean
    @DependsOn("commandSlots")
    PreviewListener previewListener(
            KafkaAdmin kafkaAdmin, WorkerSettings settings, PreviewPipeline pipeline, EventPublisher publisher) {
        return new PreviewListener(
                WorkerCommandsConfiguration.clientFactory(kafkaAdmin),
                settings,
                pipeline::preview,
                publisher,
                Clock.systemUTC());
    }
}
