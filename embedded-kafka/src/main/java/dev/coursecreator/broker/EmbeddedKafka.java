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
 * A real Kafka broker (and its controller) inside this JVM, reachable from this machine only. Everything it was given stays
 * in its folder, over clean stops and over {@code kill -9}; the port may change from one start to the next. A folder serves
 * one broker at a time.
 *
 * <p>Its loggers say only what is wrong, unless Logback was told otherwise before.
 */
public final class EmbeddedKafka implements AutoCloseable {

    /** How long a start may take, including the recovery after a crash on a loaded machine. */
    static final Duration START_LIMIT = Duration.ofSeconds(60);

    private static final int TRIES_TO_BIND = 5;

    private final LogFolder folder;
    private final KafkaRaftServer server;
    private final String bootstrapServers;

    private EmbeddedKafka(LogFolder folder, KafkaRaftServer server, String bootstrapServers) {
        this.folder = folder;
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Starts a broker and waits until it answers and share groups work.
     *
     * @param dataDir where it keeps its data; made if missing
     * @param port the port on 127.0.0.1, or 0 for any free one
     * @throws IllegalStateException if it can't start; the message says what to change
     */
    public static EmbeddedKafka start(Path dataDir, int port) {
        return start(dataDir, port, Map.of());
    }

    /**
     * As {@link #start(Path, int)}, with further broker properties, which win over the ones set here.
     *
     * @param properties such as {@code group.share.min.record.lock.duration.ms}
     */
    public static EmbeddedKafka start(Path dataDir, int port, Map<String, String> properties) {
        QuietLogging.apply();
        var folder = LogFolder.take(dataDir);
        try {
            return start(folder, dataDir, port, properties);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static EmbeddedKafka start(LogFolder folder, Path dataDir, int port, Map<String, String> properties) {
        for (var attempt = 1; ; attempt++) {
            try {
                return tryToStart(folder, dataDir, FreePorts.find(port), properties);
            } catch (BindException e) {
                if (port != 0 || attempt == TRIES_TO_BIND) {
                    throw new IllegalStateException(
                            "Kafka can't listen on 127.0.0.1:" + port + ": " + e.getMessage()
                                    + ". Choose another port.",
                            e);
                }
            }
        }
    }

    private static EmbeddedKafka tryToStart(
            LogFolder folder, Path dataDir, FreePorts ports, Map<String, String> properties) throws BindException {
        KafkaRaftServer server = null;
        try {
            server = new KafkaRaftServer(
                    new KafkaConfig(BrokerSettings.of(dataDir, ports, properties), false), Time.SYSTEM);
            server.startup();
            var broker = new EmbeddedKafka(folder, server, "127.0.0.1:" + ports.broker());
            broker.awaitAnswer();
            return broker;
        } catch (Exception e) {
            stop(server);
            throwIfCausedByBinding(e);
            throw new IllegalStateException("Kafka could not start in " + dataDir + ": " + e.getMessage(), e);
        }
    }

    /** {@code 127.0.0.1:port}, for the clients' {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Stops cleanly and returns when it has stopped. */
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

    private void awaitAnswer() throws InterruptedException, ExecutionException, TimeoutException {
        Map<String, Object> settings = Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) START_LIMIT.toMillis());
        try (var admin = Admin.create(settings)) {
            var limit = START_LIMIT.toMillis();
            admin.describeCluster().nodes().get(limit, TimeUnit.MILLISECONDS);
            var features = admin.describeFeatures()
                    .featureMetadata()
                    .get(limit, TimeUnit.MILLISECONDS)
                    .finalizedFeatures();
            var share = features.getOrDefault("share.version", new FinalizedVersionRange((short) 0, (short) 0));
            if (share.maxVersionLevel() < 1) {
                throw new IllegalStateException("its data was made by a Kafka without share groups. Raise its feature"
                        + " share.version to 1 with Kafka's own kafka-features.sh, or move the folder away");
            }
        }
    }

    private static void throwIfCausedByBinding(Throwable error) throws BindException {
        for (var cause = error.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException taken) {
                throw taken;
            }
        }
    }
}
