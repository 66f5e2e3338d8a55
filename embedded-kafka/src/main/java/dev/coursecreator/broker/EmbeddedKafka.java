package dev.coursecreator.broker;

import java.net.BindException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.FinalizedVersionRange;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

/**
 * A real Kafka broker (and controller) inside this JVM, listening on the loopback interface only. Its data is kept in its folder
 * across clean stops and {@code kill -9}; the port may change between starts. A folder can be used by one broker at a time.
 *
 * <p>Sets its loggers to WARN or ERROR, unless their levels have been configured in Logback.
 */
public final class EmbeddedKafka implements AutoCloseable {

    /** Startup timeout, including the recovery after a crash on a loaded machine. */
    static final Duration START_TIMEOUT = Duration.ofSeconds(60);

    private static final int MAX_BIND_ATTEMPTS = 5;

    private final LogDirectory folder;
    private final KafkaRaftServer server;
    private final String bootstrapServers;

    private EmbeddedKafka(LogDirectory folder, KafkaRaftServer server, String bootstrapServers) {
        this.folder = folder;
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Starts a broker and waits until it answers and share groups are available.
     *
     * @param dataDir the data folder; created if missing
     * @param port the port on 127.0.0.1, or 0 for a free one
     * @throws IllegalStateException if the broker cannot start; the message says what to change
     */
    public static EmbeddedKafka start(Path dataDir, int port) {
        return start(dataDir, port, Map.of());
    }

    /**
     * As {@link #start(Path, int)}, with additional broker properties, which override the defaults.
     *
     * @param properties additional properties, such as {@code group.share.min.record.lock.duration.ms}
     */
    public static EmbeddedKafka start(Path dataDir, int port, Map<String, String> properties) {
        BrokerLogLevels.apply();
        var folder = LogDirectory.lock(dataDir);
        try {
            return start(folder, dataDir, port, properties);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static EmbeddedKafka start(LogDirectory folder, Path dataDir, int port, Map<String, String> properties) {
        for (var attempt = 1; ; attempt++) {
            try {
                return tryStart(folder, dataDir, FreePorts.find(port), properties);
            } catch (BindException e) {
                if (port != 0 || attempt == MAX_BIND_ATTEMPTS) {
                    throw new IllegalStateException(
                            "Kafka cannot listen on 127.0.0.1:" + port + ": " + e.getMessage()
                                    + ". Choose another port.",
                            e);
                }
            }
        }
    }

    private static EmbeddedKafka tryStart(
            LogDirectory folder, Path dataDir, FreePorts ports, Map<String, String> properties) throws BindException {
        KafkaRaftServer server = null;
        try {
            server = new KafkaRaftServer(
                    new KafkaConfig(BrokerProperties.of(dataDir, ports, properties), false), Time.SYSTEM);
            server.startup();
            var broker = new EmbeddedKafka(folder, server, "127.0.0.1:" + ports.broker());
            broker.awaitReady();
            return broker;
        } catch (Exception e) {
            stop(server);
            throwIfPortInUse(e);
            throw new IllegalStateException("Kafka could not start in " + dataDir + ": " + e.getMessage(), e);
        }
    }

    /** {@code 127.0.0.1:port}, for the clients' {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Shuts the broker down cleanly and waits until it has stopped. */
    @Override
    public void close() {
        stop(server);
        folder.close();
    }

    private static void stop(@Nullable KafkaRaftServer server) {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
        }
    }

    private void awaitReady() throws InterruptedException, ExecutionException, TimeoutException {
        Map<String, Object> settings = Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) START_TIMEOUT.toMillis());
        try (var admin = Admin.create(settings)) {
            var limit = START_TIMEOUT.toMillis();
            admin.describeCluster().nodes().get(limit, TimeUnit.MILLISECONDS);
            var features = admin.describeFeatures()
                    .featureMetadata()
                    .get(limit, TimeUnit.MILLISECONDS)
                    .finalizedFeatures();
            var share = features.getOrDefault("share.version", new FinalizedVersionRange((short) 0, (short) 0));
            if (share.maxVersionLevel() < 1) {
                throw new IllegalStateException(
                        "its data was created by a Kafka without share groups. Upgrade its feature"
                                + " share.version to 1 with kafka-features.sh, or move the folder away");
            }
        }
    }

    private static void throwIfPortInUse(Throwable error) throws BindException {
        for (var cause = error.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException taken) {
                throw taken;
            }
        }
    }
}
