package dev.coursecreator.gateway.kafka;

import dev.coursecreator.model.message.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;

/** Defines the topics with explicit settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KafkaSettings.class)
class KafkaTopics {

    /**
     * A share group assigns partitions to its members before it distributes records. With several partitions, all lessons of a
     * job, which share a key, would go to the few workers assigned to one partition. With one partition, every worker gets them.
     */
    private static final int COMMAND_PARTITIONS = 1;

    private static final Duration KEEP_HEARTBEATS = Duration.ofHours(1);
    private static final Duration KEEP_PREVIEWS = Duration.ofMinutes(10);
    private static final Duration MAX_LOG_SEGMENT = Duration.ofDays(1);

    @Bean
    NewTopics generationTopics(KafkaSettings settings) {
        return new NewTopics(
                topic(Topics.COMMANDS, COMMAND_PARTITIONS, settings.keepMessages(), settings),
                topic(Topics.EVENTS, settings.partitions(), settings.keepMessages(), settings),
                topic(Topics.CANCELLATIONS, 1, settings.keepCancellations(), settings),
                byBrokersClock(topic(Topics.HEARTBEATS, 1, KEEP_HEARTBEATS, settings), KEEP_HEARTBEATS),
                byBrokersClock(topic(Topics.LOGS, 1, settings.keepLogs(), settings), MAX_LOG_SEGMENT),
                byBrokersClock(
                        topic(Topics.PREVIEW_COMMANDS, COMMAND_PARTITIONS, KEEP_PREVIEWS, settings), KEEP_PREVIEWS),
                byBrokersClock(topic(Topics.PREVIEW_EVENTS, 1, KEEP_PREVIEWS, settings), KEEP_PREVIEWS),
                topic(Topics.DEAD_LETTERS, 1, settings.keepDeadLetters(), settings));
    }

    /** A closed segment is deleted, so segments are short. The broker's time counts, because workers may be on any machine. */
    private static NewTopic byBrokersClock(NewTopic topic, Duration segment) {
        var configs = new HashMap<>(topic.configs());
        configs.put(TopicConfig.SEGMENT_MS_CONFIG, String.valueOf(segment.toMillis()));
        configs.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime");
        return topic.configs(configs);
    }

    private static NewTopic topic(String name, int partitions, Duration keep, KafkaSettings settings) {
        var replicas = settings.replicationFactor();
        // The limit includes headers and record overhead.
        var maxRecordBytes = settings.maxMessageSize().toBytes() + 4096;
        return TopicBuilder.name(name)
                .partitions(partitions)
                .replicas(replicas)
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG, String.valueOf(keep.toMillis()),
                        TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, String.valueOf(Math.max(1, replicas - 1)),
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(maxRecordBytes)))
                .build();
    }
}
