package dev.coursecreator.gateway.kafka;

import org.apache.kafka.clients.admin.FeatureMetadata;

/** Checks that a broker supports share groups (KIP-932) as in Kafka 4.2 or newer. */
final class KafkaVersionCheck {

    /** The level of {@code metadata.version} that came with Kafka 4.2: MetadataVersion.IBP_4_2_IV0. */
    private static final short SINCE_4_2 = 28;

    private KafkaVersionCheck() {}

    static void check(FeatureMetadata features, String address) {
        var metadata = features.supportedFeatures().get("metadata.version");
        if (metadata == null || metadata.maxVersion() < SINCE_4_2) {
            throw new IncompatibleBrokerException("the Kafka broker at " + address
                    + " is older than 4.2 and lacks the required share groups: use Kafka 4.2 or newer");
        }
        var share = features.finalizedFeatures().get("share.version");
        if (share == null || share.maxVersionLevel() < 1) {
            throw new IncompatibleBrokerException("the Kafka cluster at " + address
                    + " has share groups disabled: run kafka-features.sh --bootstrap-server " + address
                    + " upgrade --feature share.version=1");
        }
    }
}
