package dev.coursecreator.gateway.outbox;

import dev.coursecreator.gateway.database.Reading;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What operators set and see of the outbox. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutboxSettings.class)
class OutboxConfiguration {

    @Bean
    MeterBinder outboxMeters(UnsentMessages messages, Reading reading, Clock clock) {
        return registry -> {
            Gauge.builder(
                            "course.creator.outbox.age",
                            () -> reading.read(messages::oldest)
                                    .map(oldest -> Math.max(
                                                    0,
                                                    Duration.between(oldest, clock.instant())
                                                            .toMillis())
                                            / 1000.0)
                                    .orElse(0.0))
                    .description("how long the oldest message waits that was not sent")
                    .baseUnit("seconds")
                    .register(registry);
            Gauge.builder("course.creator.outbox.unsent", () -> reading.read(messages::count))
                    .description("messages that wait to be sent")
                    .register(registry);
        };
    }
}
