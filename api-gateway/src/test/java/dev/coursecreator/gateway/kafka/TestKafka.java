package dev.coursecreator.gateway.kafka;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.util.unit.DataSize;

/** What a gateway asks a test's broker. */
public final class TestKafka {

    private TestKafka() {}

    public static CommandLog commandLog(String bootstrapServers, String workerGroup) {
        var settings = new KafkaSettings(
                4,
                (short) 1,
                Duration.ofDays(7),
                Duration.ofDays(1),
                Duration.ofDays(3),
                Duration.ofDays(30),
                DataSize.ofMegabytes(1),
                workerGroup,
                Duration.ofSeconds(10),
                Duration.ofSeconds(30));
        var consumers = new DefaultKafkaConsumerFactory<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringDeserializer(), new ByteArrayDeserializer());
        return new CommandLog(admin(bootstrapServers), new UngroupedConsumers(consumers), settings);
    }

    public static EventBacklog backlog(String bootstrapServers) {
        return new EventBacklog(admin(bootstrapServers));
    }

    private static KafkaAdmin admin(String bootstrapServers) {
        return new KafkaAdmin(Map.of("bootstrap.servers", bootstrapServers));
    }
}
