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

/** The share group of all workers, as the broker keeps it. Every worker sets it up when it starts, to the same values. */
final class ShareGroup {

    private static final Logger LOG = LoggerFactory.getLogger(ShareGroup.class);
    private static final short METADATA_VERSION_OF_4_2 = 28;
    private static final short METADATA_VERSION_OF_4_3 = 30;
    private static final Duration ONE_ANSWER = Duration.ofSeconds(5);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private final KafkaConnection kafka;
    private final WorkerSettings settings;
    private volatile int deliveryLimit;

    ShareGroup(KafkaConnection kafka, WorkerSettings settings) {
        this.kafka = kafka;
        this.settings = settings;
        this.deliveryLimit = settings.deliveryLimit();
    }

    /** How often the broker delivers a command before it gives it up. */
    int deliveryLimit() {
        return deliveryLimit;
    }

    /**
     * Waits for the broker and sets the group up.
     *
     * @throws IllegalStateException if no broker answers in time, if it is too old or if it refuses the settings; the
     *     message says what to change
     */
    void prepare() throws InterruptedException {
        var deadline = System.nanoTime() + settings.brokerTimeout().toNanos();
        while (true) {
            try {
                deliveryLimit = tryToPrepare();
                return;
            } catch (KafkaException | TimeoutException e) {
                if (!mayPass(e)) {
                    throw new IllegalStateException(refusal(e), e);
                }
                if (System.nanoTime() - deadline > 0) {
                    throw new IllegalStateException(
                            "No Kafka broker answered at " + kafka.address() + " within " + settings.brokerTimeout()
                                    + ". Start it, or set spring.kafka.bootstrap-servers.",
                            e);
                }
                LOG.info("waits for Kafka at {}", kafka.address());
                TimeUnit.NANOSECONDS.sleep(BETWEEN_TRIES.toNanos());
            }
        }
    }

    private int tryToPrepare() throws InterruptedException, TimeoutException {
        var admin = kafka.admin();
        try {
            return prepare(admin);
        } finally {
            admin.close(Duration.ZERO);
        }
    }

    private int prepare(Admin admin) throws InterruptedException, TimeoutException {
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
        return level >= METADATA_VERSION_OF_4_3 ? settings.deliveryLimit() : brokersLimit(admin);
    }

    /** Kafka 4.2 knows the limit only as a setting of the broker. */
    private int brokersLimit(Admin admin) throws InterruptedException, TimeoutException {
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
            throw new IllegalStateException(
                    "Kafka at " + kafka.address() + " has share groups switched off. Switch them"
                            + " on: kafka-features.sh --bootstrap-server … upgrade --feature share.version=1");
        }
        return metadata.maxVersion();
    }

    private String refusal(Exception e) {
        return e instanceof UnsupportedVersionException
                ? tooOld()
                : "Kafka at " + kafka.address() + " refused the settings of the share group " + settings.group() + ": "
                        + e.getMessage() + ". See course-creator.worker.*";
    }

    private String tooOld() {
        return "Kafka at " + kafka.address() + " is older than 4.2, the first with the share groups that the workers"
                + " need. Upgrade it, or set spring.kafka.bootstrap-servers to another.";
    }

    /** Also while a cluster is just starting and its brokers' names aren't known yet. */
    private static boolean mayPass(Exception e) {
        return e instanceof RetriableException
                || e instanceof TimeoutException
                || e.getCause() instanceof ConfigException;
    }

    private static AlterConfigOp set(String name, String value) {
        return new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
    }

    private static <T> T get(KafkaFuture<T> future) throws InterruptedException, TimeoutException {
        try {
            return future.get(ONE_ANSWER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
        }
    }
}
