package dev.coursecreator.gateway.kafka;

import dev.coursecreator.model.message.Topics;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;

/** The topics, with every setting that matters said. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KafkaSettings.class)
class KafkaTopics {

    /**
     * A share group, too, divides partitions among its members before it divides records: with several, all lessons of a job,
     * which has one key, would go to those few workers that are assigned to its partition. One partition is everybody's.
     */
    private static final int PARTITIONS_OF_COMMANDS = 1;

    @Bean
    NewTopics generationTopics(KafkaSettings settings) {
        return new NewTopics(
                topic(Topics.COMMANDS, PARTITIONS_OF_COMMANDS, settings.keepMessages(), settings),
                topic(Topics.EVENTS, settings.partitions(), settings.keepMessages(), settings),
                topic(Topics.CANCELLATIONS, 1, settings.keepCancellations(), settings),
                topic(Topics.DEAD_LETTERS, 1, settings.keepDeadLetters(), settings));
    }

    private static NewTopic topic(String name, int partitions, Duration keep, KafkaSettings settings) {
        var replicas = settings.replicationFactor();
        // Headers and the record's own frame come on top of the message.
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
