package dev.coursecreator.tracing;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.exporter.SpanExportingPredicate;
import io.micrometer.tracing.propagation.Propagator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;

/** Creates {@link Tracing} with the available tracer, or a no-op one, as when {@link TracingAutoConfigurationFilter} disables tracing. */
@AutoConfiguration
class TracingAutoConfiguration {

    @Bean
    Tracing tracing(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        return new Tracing(tracer.getIfAvailable(() -> Tracer.NOOP), propagator.getIfAvailable(() -> Propagator.NOOP));
    }

    /** Does not export spans of probes, scrapes and scheduled tasks, which would hide those of the jobs. */
    @Bean
    @ConditionalOnBooleanProperty(TracingAutoConfigurationFilter.PROPERTY)
    SpanExportingPredicate excludeRoutineSpans() {
        return span -> !span.getTags().getOrDefault("uri", "").startsWith("/actuator")
                && !span.getName().startsWith("task ");
    }
}
