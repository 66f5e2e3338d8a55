package dev.coursecreator.worker.commands;

import dev.coursecreator.model.event.Failure;
import dev.coursecreator.worker.WorkerSettings;
import dev.coursecreator.worker.diskspace.DiskSpace;
import dev.coursecreator.worker.events.EventPublisher;
import dev.coursecreator.worker.lesson.PreviewPipeline;
import dev.coursecreator.worker.step.StepException;
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
            KafkaAdmin kafkaAdmin,
            WorkerSettings settings,
            PreviewPipeline pipeline,
            DiskSpace space,
            EventPublisher publisher) {
        return new PreviewListener(
                WorkerCommandsConfiguration.clientFactory(kafkaAdmin),
                settings,
                request -> {
                    requireSpace(space);
                    return pipeline.preview(request);
                },
                publisher,
                Clock.systemUTC());
    }

    /** What is left is for the lessons that are under way. */
    private static void requireSpace(DiskSpace space) throws StepException {
        if (space.shortage().isPresent()) {
            throw new StepException(new Failure.Transient(
                    "disk-full", "No slide can be previewed, because the disk of the worker is full."));
        }
    }
}
