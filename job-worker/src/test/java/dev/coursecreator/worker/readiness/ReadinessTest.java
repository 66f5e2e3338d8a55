package dev.coursecreator.worker.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.coursecreator.tracing.Tracing;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** Draws, speaks, encodes and stores for real. */
class ReadinessTest {

    @TempDir
    Path data;

    @ComponentScan({
        "dev.coursecreator.worker.lesson.narration",
        "dev.coursecreator.worker.lesson.slides",
        "dev.coursecreator.worker.lesson.video",
        "dev.coursecreator.worker.step",
        "dev.coursecreator.worker.readiness"
    })
    static class Parts {
        @Bean
        MeterRegistry registry() {
            return new SimpleMeterRegistry();
        }

        @Bean
        Tracing tracing() {
            return Tracing.off();
        }
    }

    @Test
    void everythingIsTriedOnceTheWorkerHasStarted() {
        try (var worker = new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .run("--spring.config.location=classpath:worker.yml", "--course-creator.data-dir=" + data)) {
            var trials = worker.getBeansOfType(Trial.class);
            assertThat(trials)
                    .containsOnlyKeys(
                            "fontsHealthIndicator",
                            "voiceHealthIndicator",
                            "encoderHealthIndicator",
                            "storeHealthIndicator");
            trials.forEach((name, trial) -> await(name)
                    .atMost(Duration.ofMinutes(3))
                    .untilAsserted(() -> assertThat(trial.health().getStatus())
                            .as(trial.health().getDetails().toString())
                            .isEqualTo(Status.UP)));
        }
    }
}
