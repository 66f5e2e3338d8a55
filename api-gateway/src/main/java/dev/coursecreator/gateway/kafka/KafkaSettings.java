package dev.coursecreator.gateway.kafka;

import dev.coursecreator.model.Check;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the topics are like. Where the brokers are is said by {@code spring.kafka.bootstrap-servers}.
 *
 * @param partitions of the events: at most so many gateways apply them at a time
 * @param replicationFactor of all topics; one less must be in sync for a write
 * @param keepMessages how long commands and events stay; a command that no worker takes for so long is lost
 * @param keepCancellations how long a worker that starts can hear of cancellations
 * @param keepDeadLetters how long unreadable messages can be looked at
 * @param maxMessageSize of one message; at least {@code course-creator.outbox.max-message-size}
 * @param startupTimeout how long the start may wait for the broker; after that it goes on and waits in the background
 */
@ConfigurationProperties("course-creator.kafka")
record KafkaSettings(
        @DefaultValue("4") int partitions,
        @DefaultValue("1") short replicationFactor,
        @DefaultValue("7d") Duration keepMessages,
        @DefaultValue("1d") Duration keepCancellations,
        @DefaultValue("30d") Duration keepDeadLetters,
        @DefaultValue("48MB") DataSize maxMessageSize,
        @DefaultValue("10s") Duration startupTimeout) {

    KafkaSettings {
        Check.atLeast("course-creator.kafka.partitions", partitions, 1);
        Check.atLeast("course-creator.kafka.replication-factor", replicationFactor, 1);
        Check.atLeast("course-creator.kafka.max-message-size in bytes", maxMessageSize.toBytes(), 1024);
    }
}
