package dev.coursecreator.tracing;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.exporter.SpanExportingPredicate;
import io.micrometer.tracing.propagation.Propagator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;

/** Tracing by whatever tracer there is; without one, as when {@link TracingSwitch} is off, none. */
@AutoConfiguration
class TracingAutoConfiguration {

    @Bean
    Tracing tracing(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        return new Tracing(tracer.getIfAvailable(() -> Tracer.NOOP), propagator.getIfAvailable(() -> Propagator.NOOP));
    }

    /** Probes, scrapes and what a service does by the clock come every few seconds and would bury the jobs. */
    @Bean
    @ConditionalOnBooleanProperty(TracingSwitch.PROPERTY)
    SpanExportingPredicate exportingNoRoutine() {
        return span -> !span.getTags().getOrDefault("uri", "").startsWith("/actuator")
                && !span.getName().startsWith("task ");
    }
}
