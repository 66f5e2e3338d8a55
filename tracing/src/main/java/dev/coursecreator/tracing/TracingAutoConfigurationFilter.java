package dev.coursecreator.tracing;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Excludes Spring Boot's tracing auto-configurations unless {@value #PROPERTY} is true. Without this filter the property would
 * only disable the export, and spans would still be created.
 */
final class TracingAutoConfigurationFilter implements AutoConfigurationImportFilter, EnvironmentAware {

    static final String PROPERTY = "management.tracing.export.enabled";

    private boolean enabled;

    @Override
    public void setEnvironment(Environment environment) {
        enabled = environment.getProperty(PROPERTY, Boolean.class, false);
    }

    @Override
    public boolean[] match(@Nullable String[] autoConfigurations, AutoConfigurationMetadata metadata) {
        var matches = new boolean[autoConfigurations.length];
        for (var i = 0; i < matches.length; i++) {
            var name = autoConfigurations[i];
            matches[i] = enabled || name == null || !isTracing(name);
        }
        return matches;
    }

    private static boolean isTracing(String autoConfiguration) {
        return autoConfiguration.startsWith("org.springframework.boot.micrometer.tracing.")
                || autoConfiguration.startsWith("org.springframework.boot.opentelemetry.");
    }
}
