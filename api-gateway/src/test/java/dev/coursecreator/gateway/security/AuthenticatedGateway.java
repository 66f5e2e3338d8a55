package dev.coursecreator.gateway.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Configures a gateway that requires authentication with a folder and a token provider. */
final class AuthenticatedGateway implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var folder = folder();
        TestPropertyValues.of(
                        "course-creator.data-dir=" + folder,
                        "course-creator.security.mode=jwt",
                        "course-creator.security.jwt.issuer=" + TokenProvider.SHARED.issuer(),
                        "course-creator.security.jwt.audience=course-creator",
                        "course-creator.security.jwt.role-claim=realm_access.roles",
                        "course-creator.security.cors.allowed-origins=https://courses.example.org",
                        // Tests that send invalid credentials must not throttle each other.
                        "course-creator.limits.failed-logins-per-minute=10000",
                        // All of them show nothing now and then: each must find itself in the audit log.
                        "course-creator.audit.anonymous-per-minute=100000",
                        "course-creator.progress.heartbeat-interval=100ms",
                        "course-creator.kafka.startup-timeout=1ms",
                        "course-creator.health.timeout=100ms",
                        "spring.lifecycle.timeout-per-shutdown-phase=1s",
                        "spring.kafka.bootstrap-servers=127.0.0.1:1")
                .applyTo(context);
        SpringApplication.getShutdownHandlers().add(() -> {
            try {
                FileSystemUtils.deleteRecursively(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("locked-gateway-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
