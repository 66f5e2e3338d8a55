package dev.coursecreator.standalone;

import dev.coursecreator.broker.EmbeddedKafka;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A broker, the gateway and a worker in this JVM, with all of their data in one folder. */
final class EmbeddedSystem implements AutoCloseable {

    private final DataFolder data;
    private final EmbeddedKafka broker;
    private final ConfigurableApplicationContext services;

    private EmbeddedSystem(DataFolder data, EmbeddedKafka broker, ConfigurableApplicationContext services) {
        this.data = data;
        this.broker = broker;
        this.services = services;
    }

    /**
     * Starts everything; returns when requests are answered. Work that was under way when the folder was last used goes on.
     *
     * @param logging whether the log goes to the console or to a file in the data folder
     */
    static EmbeddedSystem start(Path dataFolder, Listening listening, Logging logging)
            throws IOException, UsageProblem {
        return start(dataFolder, listening, logging, Map.of());
    }

    /** The same, with further properties of the services. */
    static EmbeddedSystem start(Path dataFolder, Listening listening, Logging logging, Map<String, String> further)
            throws IOException, UsageProblem {
        var data = DataFolder.take(dataFolder);
        try {
            var broker = EmbeddedKafka.start(data.brokerFolder(), 0);
            try {
                return new EmbeddedSystem(data, broker, services(data, broker, listening, logging, further));
            } catch (RuntimeException e) {
                broker.close();
                throw e;
            }
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    private static ConfigurableApplicationContext services(
            DataFolder data, EmbeddedKafka broker, Listening listening, Logging logging, Map<String, String> further) {
        Map<String, Object> settings = new HashMap<>(further);
        settings.putAll(listening.settings());
        settings.put("course-creator.data-dir", data.path().toString());
        settings.put("spring.kafka.bootstrap-servers", broker.bootstrapServers());
        if (logging == Logging.FILE) {
            settings.put("logging.file.name", data.logFile().toString());
            settings.put("logging.threshold.console", "OFF");
            // Nobody asks a process that makes one course whether it is ready.
            settings.put("course-creator.worker.readiness.try-out", false);
        }
        return new SpringApplicationBuilder(StandaloneApplication.class)
                .registerShutdownHook(false)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    /** Where the API answers, without a path. */
    URI server() {
        return here("local.server.port");
    }

    /** Where health and metrics are, without a path. */
    URI management() {
        return here("local.management.port");
    }

    private URI here(String port) {
        return URI.create("http://localhost:" + services.getEnvironment().getRequiredProperty(port));
    }

    /** Stops the services, then the broker, then gives the data folder back. */
    @Override
    public void close() throws IOException {
        services.close();
        broker.close();
        data.close();
    }

    /** Where the services' log goes. */
    enum Logging {
        CONSOLE,
        FILE
    }
}
