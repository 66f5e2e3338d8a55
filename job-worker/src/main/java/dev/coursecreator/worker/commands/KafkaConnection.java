package dev.coursecreator.worker.commands;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.clients.consumer.ShareConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Makes Kafka clients.
 *
 * @param settings where the brokers are and how to sign in: what all clients have in common
 */
record KafkaConnection(Map<String, Object> settings) {

    KafkaConnection {
        settings = Map.copyOf(settings);
    }

    /** The brokers' addresses, for messages. */
    String address() {
        return String.valueOf(settings.get("bootstrap.servers"));
    }

    /** Takes one record at a time, which stays locked until it is acknowledged. */
    ShareConsumer<String, byte[]> shareConsumer(String group, String clientId) {
        return new KafkaShareConsumer<>(
                with(Map.of(
                        "group.id",
                        group,
                        "client.id",
                        clientId,
                        "max.poll.records",
                        1,
                        "share.acquire.mode",
                        "record_limit",
                        "share.acknowledgement.mode",
                        "explicit")),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Reads partitions that it is told to, without a group. */
    Consumer<String, byte[]> reader(String clientId) {
        return new KafkaConsumer<>(
                with(Map.of("client.id", clientId, "enable.auto.commit", false, "auto.offset.reset", "earliest")),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    Admin admin() {
        return Admin.create(settings);
    }

    /** Whether the client has a connection to some broker, as it counts them itself. */
    static boolean isOpen(ShareConsumer<?, ?> client) {
        return client.metrics().entrySet().stream()
                .filter(metric -> metric.getKey().name().equals("connection-count"))
                .anyMatch(metric -> metric.getValue().metricValue() instanceof Number count && count.doubleValue() > 0);
    }

    private Map<String, Object> with(Map<String, Object> further) {
        var all = new HashMap<>(settings);
        all.putAll(further);
        return all;
    }
}
