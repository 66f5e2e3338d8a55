package dev.coursecreator.worker.commands;

import dev.coursecreator.worker.WorkerSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.FeatureMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Configures the workers' share groups on the broker, that of commands and that of previews. Every worker does so at startup, with the same values. */
final class ShareGroup {

    private static final Logger LOG = LoggerFactory.getLogger(ShareGroup.class);
    private static final short METADATA_VERSION_OF_4_2 = 28;
    private static final short METADATA_VERSION_OF_4_3 = 30;
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration RETRY_INTERVAL = Duration.ofSeconds(1);

    private final KafkaClientFactory kafka;
    private final WorkerSettings settings;
    private volatile int deliveryLimit;

    ShareGroup(KafkaClientFactory kafka, WorkerSettings settings) {
        this.kafka = kafka;
        this.settings = settings;
        this.deliveryLimit = settings.deliveryLimit();
    }

    /** How often the broker delivers a record before it archives it. */
    int deliveryLimit() {
        return deliveryLimit;
    }

    /**
     * Waits for the broker and configures the group.
     *
     * @throws IllegalStateException if no broker answers in time, if it is too old or if it rejects the settings; the
     *     message says what to change
     */
    void configure() throws InterruptedException {
        var deadline = System.nanoTime() + settings.brokerTimeout().toNanos();
        while (true) {
            try {
                deliveryLimit = tryConfigure();
                return;
            } catch (KafkaException | TimeoutException e) {
                if (!isRetryable(e)) {
                    throw new IllegalStateException(rejection(e), e);
                }
                if (System.nanoTime() - deadline > 0) {
                    throw new IllegalStateException(
                            "No Kafka broker answered at " + kafka.address() + " within " + settings.brokerTimeout()
                                    + ". Start Kafka, or set spring.kafka.bootstrap-servers.",
                            e);
                }
                LOG.info("waiting for Kafka at {}", kafka.address());
                TimeUnit.NANOSECONDS.sleep(RETRY_INTERVAL.toNanos());
            }
        }
    }

    private int tryConfigure() throws InterruptedException, TimeoutException {
        var admin = kafka.admin();
        try {
            return configure(admin);
        } finally {
            admin.close(Duration.ZERO);
        }
    }

    private int configure(Admin admin) throws InterruptedException, TimeoutException {
        var level = requireShareGroups(get(admin.describeFeatures().featureMetadata()));
        var group = new ConfigResource(ConfigResource.Type.GROUP, settings.group());
        var wanted = new ArrayList<>(List.of(
                set("share.auto.offset.reset", "earliest"),
                set("share.isolation.level", "read_committed"),
                set(
                        "share.record.lock.duration.ms",
                        "" + settings.lockDuration().toMillis())));
        if (level >= METADATA_VERSION_OF_4_3) {
            wanted.add(set("share.delivery.count.limit", "" + settings.deliveryLimit()));
        }
        get(admin.incrementalAlterConfigs(Map.of(group, wanted)).all());
        configurePreviews(admin);
        return level >= METADATA_VERSION_OF_4_3 ? settings.deliveryLimit() : brokerLimit(admin);
    }

    /** Lessons are rendered without it; the first preview may be sent before the first worker has joined, and is then lost. */
    private void configurePreviews(Admin admin) throws InterruptedException, TimeoutException {
        var group = new ConfigResource(ConfigResource.Type.GROUP, PreviewListener.group(settings));
        try {
            get(admin.incrementalAlterConfigs(Map.of(group, List.of(set("share.auto.offset.reset", "earliest"))))
                    .all());
        } catch (KafkaException e) {
            LOG.warn("Kafka rejected the settings of the share group {} of previews: {}", group.name(), e.getMessage());
        }
    }

    /** In Kafka 4.2 the limit is a broker setting only. */
    private int brokerLimit(Admin admin) throws InterruptedException, TimeoutException {
        var node = get(admin.describeCluster().controller());
        var broker = new ConfigResource(ConfigResource.Type.BROKER, node.idString());
        var all = get(admin.describeConfigs(List.of(broker)).all()).get(broker);
        var limit = all == null ? null : all.get("group.share.delivery.count.limit");
        return limit == null || limit.value() == null ? settings.deliveryLimit() : Integer.parseInt(limit.value());
    }

    private short requireShareGroups(FeatureMetadata features) {
        var metadata = features.supportedFeatures().get("metadata.version");
        if (metadata == null || metadata.maxVersion() < METADATA_VERSION_OF_4_2) {
            throw new IllegalStateException(tooOld());
        }
        var share = features.finalizedFeatures().get("share.version");
        if (share == null || share.maxVersionLevel() < 1) {
            throw new IllegalStateException("Kafka at " + kafka.address() + " has share groups disabled. Enable"
                    + " them: kafka-features.sh --bootstrap-server … upgrade --feature share.version=1");
        }
        return metadata.maxVersion();
    }

    private String rejection(Exception e) {
        return e instanceof UnsupportedVersionException
                ? tooOld()
                : "Kafka at " + kafka.address() + " rejected the settings of the share group " + settings.group() + ": "
                        + e.getMessage() + ". Check course-creator.worker.*";
    }

    private String tooOld() {
        return "Kafka at " + kafka.address() + " is older than 4.2, the first version with the share groups that the"
                + " workers need. Upgrade it, or set spring.kafka.bootstrap-servers to another cluster.";
    }

    /** A ConfigException is retryable too: host names may not resolve yet while a cluster is starting. */
    private static boolean isRetryable(Exception e) {
        return e instanceof RetriableException
                || e instanceof TimeoutException
                || e.getCause() instanceof ConfigException;
    }

    private static AlterConfigOp set(String name, String value) {
        return new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
    }

    private static <T> T get(KafkaFuture<T> future) throws InterruptedException, TimeoutException {
        try {
            return future.get(REQUEST_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
        }
    }
}
