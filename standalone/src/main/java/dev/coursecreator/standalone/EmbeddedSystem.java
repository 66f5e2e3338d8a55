package dev.coursecreator.standalone;

import dev.coursecreator.broker.EmbeddedKafka;
import dev.coursecreator.rest.database.NewerSchemaException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Broker, gateway and worker in this JVM, with all data in one folder. */
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
     * Starts everything and returns when the API accepts requests. Unfinished work in the folder continues.
     *
     * @param logging whether the log goes to the console or to a file in the data folder
     */
    static EmbeddedSystem start(Path dataFolder, ListenAddress listenAddress, Logging logging)
            throws IOException, UsageException {
        return start(dataFolder, listenAddress, logging, Map.of());
    }

    /** Starts everything with additional properties for the services. */
    static EmbeddedSystem start(
            Path dataFolder, ListenAddress listenAddress, Logging logging, Map<String, String> properties)
            throws IOException, UsageException {
        var data = DataFolder.lock(dataFolder);
        try {
            var broker = EmbeddedKafka.start(data.brokerFolder(), 0);
            try {
                return new EmbeddedSystem(data, broker, services(data, broker, listenAddress, logging, properties));
            } catch (RuntimeException e) {
                broker.close();
                throw e;
            }
        } catch (RuntimeException e) {
            data.close();
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof NewerSchemaException newer) {
                    throw new UsageException(
                            newer.getMessage() + " Start the newer version, choose another data folder with --data,"
                                    + " or restore the backup from before the upgrade.");
                }
            }
            throw e;
        }
    }

    private static ConfigurableApplicationContext services(
            DataFolder data,
            EmbeddedKafka broker,
            ListenAddress listenAddress,
            Logging logging,
            Map<String, String> properties) {
        Map<String, Object> settings = new HashMap<>(properties);
        settings.putAll(listenAddress.settings());
        settings.put("course-creator.data-dir", data.path().toString());
        settings.put("spring.kafka.bootstrap-servers", broker.bootstrapServers());
        if (logging == Logging.FILE) {
            settings.put("logging.file.name", data.logFile().toString());
            settings.put("logging.threshold.console", "OFF");
            // Readiness is not needed for a single course.
            settings.put("course-creator.worker.readiness.try-out", false);
        }
        return new SpringApplicationBuilder(StandaloneApplication.class)
                .registerShutdownHook(false)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    /** Base URL of the API, without a path. */
    URI server() {
        return localUrl("local.server.port");
    }

    /** Base URL of health and metrics, without a path. */
    URI management() {
        return localUrl("local.management.port");
    }

    private URI localUrl(String port) {
        return URI.create("http://localhost:" + services.getEnvironment().getRequiredProperty(port));
    }

    /** Stops the services and the broker, then unlocks the data folder. */
    @Override
    public void close() throws IOException {
        services.close();
        broker.close();
        data.close();
    }

    /** Destination of the services' log. */
    enum Logging {
        CONSOLE,
        FILE
    }
}
