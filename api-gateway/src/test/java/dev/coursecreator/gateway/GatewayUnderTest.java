package dev.coursecreator.gateway;

import dev.coursecreator.broker.EmbeddedKafka;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Gives a gateway that is tested its folder and its broker. */
public final class GatewayUnderTest implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "course-creator.data-dir=" + Place.FOLDER.resolve("gateway"),
                        "course-creator.webhooks.allowed-addresses=127.0.0.0/8",
                        "spring.kafka.bootstrap-servers=" + Place.BROKER.bootstrapServers(),
                        // Tomcat may still count responses whose clients have gone, and there is nothing to finish.
                        "spring.lifecycle.timeout-per-shutdown-phase=1s",
                        "course-creator.progress.max-streams=10000",
                        "course-creator.progress.max-streams-per-owner=10000",
                        // Whatever a test has submitted that nobody renders must not hold up the others.
                        "course-creator.dispatch.ahead=100000")
                .applyTo(context);
    }

    /** One folder and one broker for all tests of this JVM. */
    private static final class Place {

        static final Path FOLDER = folder();
        static final EmbeddedKafka BROKER = EmbeddedKafka.start(FOLDER.resolve("kafka"), 0);

        static {
            // After the gateways are closed: without the broker, their clients would wait in vain.
            SpringApplication.getShutdownHandlers().add(() -> {
                BROKER.close();
                try {
                    FileSystemUtils.deleteRecursively(FOLDER);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }

        private static Path folder() {
            try {
                return Files.createTempDirectory("gateway-test");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
