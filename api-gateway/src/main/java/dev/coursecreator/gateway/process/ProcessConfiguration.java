package dev.coursecreator.gateway.process;

import dev.coursecreator.gateway.jobs.Jobs;
import dev.coursecreator.gateway.kafka.EventBacklog;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** Puts generation together with what it is configured by. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GenerationSettings.class)
class ProcessConfiguration {

    static final String EVENTS_CONTAINERS = "generationEventContainers";

    private static final long FIRST_RETRY_MS = 500;
    private static final long LAST_RETRY_MS = 30_000;

    /** After that the events of a gateway that was killed are another's; Kafka's own 45 s is long for who waits. */
    private static final int SESSION_TIMEOUT_MS = 15_000;

    @Bean
    StalledLessonRecovery stalledLessonRecovery(
            JobTransactions transactions, Jobs jobs, StalledLessonRecovery.Watch watch) {
        return new StalledLessonRecovery(transactions, jobs, watch);
    }

    @Bean
    StalledLessonRecovery.Watch watchOverLessons(Clock clock, GenerationSettings settings, EventBacklog backlog) {
        return new StalledLessonRecovery.Watch(clock, settings.stalledAfter(), backlog::isEmpty);
    }

    @Bean
    EventBatchApplier eventBatchApplier(
            EventApplier applying, DeadLetterPublisher deadLetters, GenerationSettings settings, Clock clock) {
        return new EventBatchApplier(applying::apply, deadLetters::publish, settings.giveUpEventsAfter(), clock);
    }

    /** While the database fails, events are tried again for ever: skipping one would leave its job where it is. */
    @Bean(EVENTS_CONTAINERS)
    ConcurrentKafkaListenerContainerFactory<String, byte[]> generationEventContainers(
            ConsumerFactory<? super String, ? super byte[]> consumers, GenerationSettings settings) {
        var retries = new ExponentialBackOff(FIRST_RETRY_MS, 2);
        retries.setMaxInterval(LAST_RETRY_MS);
        var containers = new ConcurrentKafkaListenerContainerFactory<String, byte[]>();
        containers.setConsumerFactory(new DefaultKafkaConsumerFactory<>(consumerProperties(consumers, settings)));
        containers.setBatchListener(true);
        containers.setConcurrency(settings.listenerConcurrency());
        containers.setCommonErrorHandler(new DefaultErrorHandler(retries));
        containers.getContainerProperties().setAckMode(AckMode.MANUAL);
        containers.getContainerProperties().setAuthExceptionRetryInterval(Duration.ofMillis(LAST_RETRY_MS));
        return containers;
    }

    private static Map<String, Object> consumerProperties(
            ConsumerFactory<?, ?> consumers, GenerationSettings settings) {
        var properties = new HashMap<>(consumers.getConfigurationProperties());
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500);
        properties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_TIMEOUT_MS);
        if (settings.listenerId() != null) {
            properties.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, settings.listenerId());
        }
        return properties;
    }
}
