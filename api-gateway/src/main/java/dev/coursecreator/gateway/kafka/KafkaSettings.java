package dev.coursecreator.gateway.kafka;

import dev.coursecreator.model.Check;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the topics. The brokers' addresses are in {@code spring.kafka.bootstrap-servers}.
 *
 * @param partitions number of partitions of the event topic; limits how many gateways apply events concurrently
 * @param replicationFactor replication factor of all topics; {@code min.insync.replicas} is one less, but at least 1
 * @param keepMessages retention of commands and events; a command that no worker takes within this time is lost
 * @param keepCancellations retention of cancellations, which workers read when they start
 * @param keepLogs retention of what the workers log about jobs
 * @param keepDeadLetters retention of messages that could not be read
 * @param maxMessageSize maximum size of a message; at least {@code course-creator.outbox.max-message-size}
 * @param workerGroup the share group of the workers, {@code course-creator.worker.group}
 * @param startupTimeout how long startup waits for the broker; after that the gateway starts and retries in the background
 * @param retryInterval maximum delay between these retries; the first ones follow sooner
 */
@ConfigurationProperties("course-creator.kafka")
record KafkaSettings(
        @DefaultValue("4") int partitions,
        @DefaultValue("1") short replicationFactor,
        @DefaultValue("7d") Duration keepMessages,
        @DefaultValue("1d") Duration keepCancellations,
        @DefaultValue("3d") Duration keepLogs,
        @DefaultValue("30d") Duration keepDeadLetters,
        @DefaultValue("48MB") DataSize maxMessageSize,
        @DefaultValue("course-creator-workers") String workerGroup,
        @DefaultValue("10s") Duration startupTimeout,
        @DefaultValue("30s") Duration retryInterval) {

    KafkaSettings {
        Check.atLeast("course-creator.kafka.partitions", partitions, 1);
        Check.atLeast("course-creator.kafka.replication-factor", replicationFactor, 1);
        Check.atLeast("course-creator.kafka.max-message-size in bytes", maxMessageSize.toBytes(), 1024);
        Check.atLeast("course-creator.kafka.retry-interval in ms", retryInterval.toMillis(), 10);
        Check.notBlank("course-creator.kafka.worker-group", workerGroup);
    }
}
