package dev.coursecreator.tracing;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Keeps all of Spring Boot's tracing out unless {@value #PROPERTY} is true. By itself that setting only turns the export off:
 * spans would be made for nobody.
 */
final class TracingSwitch implements AutoConfigurationImportFilter, EnvironmentAware {

    static final String PROPERTY = "management.tracing.export.enabled";

    private boolean isOn;

    @Override
    public void setEnvironment(Environment environment) {
        isOn = environment.getProperty(PROPERTY, Boolean.class, false);
    }

    @Override
    public boolean[] match(@Nullable String[] autoConfigurations, AutoConfigurationMetadata metadata) {
        var wanted = new boolean[autoConfigurations.length];
        for (var i = 0; i < wanted.length; i++) {
            var name = autoConfigurations[i];
            wanted[i] = isOn || name == null || !isTracing(name);
        }
        return wanted;
    }

    private static boolean isTracing(String autoConfiguration) {
        return autoConfiguration.startsWith("org.springframework.boot.micrometer.tracing.")
                || autoConfiguration.startsWith("org.springframework.boot.opentelemetry.");
    }
}
