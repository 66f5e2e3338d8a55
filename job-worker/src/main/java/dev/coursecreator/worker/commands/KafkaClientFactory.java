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
 * Creates Kafka clients.
 *
 * @param settings properties common to all clients, such as bootstrap servers and security
 */
record KafkaClientFactory(Map<String, Object> settings) {

    KafkaClientFactory {
        settings = Map.copyOf(settings);
    }

    /** The bootstrap servers, for log and error messages. */
    String address() {
        return String.valueOf(settings.get("bootstrap.servers"));
    }

    /** A share consumer that acquires one record at a time and acknowledges it explicitly. */
    ShareConsumer<String, byte[]> shareConsumer(String group, String clientId) {
        return shareConsumer(group, clientId, Map.of("share.acknowledgement.mode", "explicit"));
    }

    /** A share consumer that acquires one record at a time; polling again acknowledges it. */
    ShareConsumer<String, byte[]> previewConsumer(String group, String clientId) {
        return shareConsumer(group, clientId, Map.of("fetch.max.wait.ms", 2_000));
    }

    private ShareConsumer<String, byte[]> shareConsumer(String group, String clientId, Map<String, Object> further) {
        var properties = with(Map.of(
                "group.id", group, "client.id", clientId, "max.poll.records", 1, "share.acquire.mode", "record_limit"));
        properties.putAll(further);
        return new KafkaShareConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** A consumer without a group, for manually assigned partitions. */
    Consumer<String, byte[]> consumer(String clientId) {
        return new KafkaConsumer<>(
                with(Map.of("client.id", clientId, "enable.auto.commit", false, "auto.offset.reset", "earliest")),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    Admin admin() {
        return Admin.create(settings);
    }

    /** Whether the client has an open connection to a broker, according to its own metrics. */
    static boolean isConnected(ShareConsumer<?, ?> client) {
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
