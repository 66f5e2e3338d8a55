package dev.coursecreator.worker.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.coursecreator.artifacts.autoconfigure.ArtifactStoreAutoConfiguration;
import dev.coursecreator.tracing.Tracing;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** Runs the real startup checks. */
class ReadinessTest {

    @TempDir
    Path data;

    @ImportAutoConfiguration(ArtifactStoreAutoConfiguration.class)
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
            return Tracing.noop();
        }
    }

    @Test
    void allChecksPassAfterStartup() {
        try (var worker = new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .run("--spring.config.location=classpath:worker.yml", "--course-creator.data-dir=" + data)) {
            var indicators = worker.getBeansOfType(StartupCheckHealthIndicator.class);
            assertThat(indicators)
                    .containsOnlyKeys(
                            "fontsHealthIndicator",
                            "voiceHealthIndicator",
                            "encoderHealthIndicator",
                            "storeHealthIndicator");
            indicators.forEach((name, indicator) -> await(name)
                    .atMost(Duration.ofMinutes(3))
                    .untilAsserted(() -> assertThat(indicator.health().getStatus())
                            .as(indicator.health().getDetails().toString())
                            .isEqualTo(Status.UP)));
        }
    }
}
