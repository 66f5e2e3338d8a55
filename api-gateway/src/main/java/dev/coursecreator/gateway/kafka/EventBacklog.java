package dev.coursecreator.gateway.kafka;

import dev.coursecreator.model.message.Topics;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** Tells whether any events from workers have not been applied yet. */
@Component
public final class EventBacklog implements DisposableBean {

    /** The consumer group that applies events. */
    public static final String GROUP = "course-creator-gateway";

    private static final Logger LOG = LoggerFactory.getLogger(EventBacklog.class);

    private static final int TIMEOUT_MS = 5_000;

    private final Map<String, Object> properties;
    private @Nullable Admin client;

    EventBacklog(KafkaAdmin admin) {
        this.properties = new HashMap<>(admin.getConfigurationProperties());
        this.properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
        this.properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
    }

    /** True if all events on the broker have been applied; false if not, or if the broker does not respond. */
    public synchronized boolean isEmpty() {
        try {
            var admin = client();
            var partitions = partitions(admin);
            var ends = offsets(admin, partitions, OffsetSpec.latest());
            var starts = offsets(admin, partitions, OffsetSpec.earliest());
            var applied = get(admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata());
            return ends.entrySet().stream().allMatch(end -> {
                var committed = applied.get(end.getKey());
                var next = committed == null ? starts.getOrDefault(end.getKey(), 0L) : committed.offset();
                return next >= end.getValue();
            });
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("could not determine the event backlog", e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public synchronized void destroy() {
        if (client != null) {
            client.close(Duration.ofSeconds(1));
        }
    }

    private Admin client() {
        if (client == null) {
            client = Admin.create(properties);
        }
        return client;
    }

    private static TopicPartition[] partitions(Admin admin)
            throws ExecutionException, InterruptedException, TimeoutException {
        var topics = get(admin.describeTopics(List.of(Topics.EVENTS)).allTopicNames());
        return topics.values().stream()
                .flatMap(topic -> topic.partitions().stream())
                .map(partition -> new TopicPartition(Topics.EVENTS, partition.partition()))
                .toArray(TopicPartition[]::new);
    }

    private static Map<TopicPartition, Long> offsets(Admin admin, TopicPartition[] partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException, TimeoutException {
        var asked = Arrays.stream(partitions).collect(Collectors.toMap(Function.identity(), each -> which));
        return get(admin.listOffsets(asked).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().offset()));
    }

    private static <T> T get(KafkaFuture<T> future) throws ExecutionException, InterruptedException, TimeoutException {
        return future.get(TIMEOUT_MS, TimeUnit.MILLISECONDS);
    }
}
