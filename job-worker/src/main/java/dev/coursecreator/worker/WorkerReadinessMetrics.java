package dev.coursecreator.worker;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Exports the status of {@code /actuator/health/readiness} as a gauge, so that one alert covers all workers. */
@Configuration(proxyBeanMethods = false)
class WorkerReadinessMetrics {

    private static final String GROUP = "readiness";

    @Bean
    MeterBinder workerReadinessMeter(ObjectProvider<HealthEndpoint> health) {
        return registry -> Gauge.builder("course.creator.worker.ready", () -> isReady(health.getObject()) ? 1 : 0)
                .description("1 if the worker is ready to consume commands, otherwise 0")
                .register(registry);
    }

    private static boolean isReady(HealthEndpoint health) {
        var readiness = health.healthForPath(GROUP);
        return readiness != null && Status.UP.equals(readiness.getStatus());
    }
}
