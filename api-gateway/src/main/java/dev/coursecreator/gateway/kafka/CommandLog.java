package dev.coursecreator.gateway.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.coursecreator.gateway.kafka.CommandRecord.Position;
import dev.coursecreator.model.message.Headers;
import dev.coursecreator.model.message.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListShareGroupOffsetsSpec;
import org.apache.kafka.clients.admin.SharePartitionOffsetInfo;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/**
 * Tells which commands no worker will get any more: their records are not in the topic, or the workers have already acknowledged them. A command that
 * waits because all workers are busy is not lost, however long it waits, and so is never started twice.
 */
@Component
public final class CommandLog {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final ListShareGroupOffsetsSpec ALL_PARTITIONS = new ListShareGroupOffsetsSpec();

    private final Map<String, Object> adminProperties;
    private final UngroupedConsumers consumers;
    private final String group;

    CommandLog(KafkaAdmin admin, UngroupedConsumers consumers, KafkaSettings settings) {
        this.adminProperties = new HashMap<>(admin.getConfigurationProperties());
        adminProperties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) TIMEOUT.toMillis());
        adminProperties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) TIMEOUT.toMillis());
        this.consumers = consumers;
        this.group = settings.workerGroup();
    }

    /**
     * The lost ones of these commands.
     *
     * @throws org.apache.kafka.common.KafkaException or another exception if the broker does not tell
     */
    public List<CommandRecord> lost(Collection<CommandRecord> commands)
            throws ExecutionException, InterruptedException, TimeoutException {
        try (var broker = new ShortLivedAdmin(adminProperties);
                var consumer = consumers.create("command-log", TIMEOUT)) {
            var partitions = consumer.partitionsFor(Topics.COMMANDS, TIMEOUT).stream()
                    .map(CommandLog::partition)
                    .toList();
            var starts = consumer.beginningOffsets(partitions, TIMEOUT);
            var ends = consumer.endOffsets(partitions, TIMEOUT);
            var content = new Content(starts, ends, acknowledged(broker.client(), ends));
            return commands.stream()
                    .filter(command -> isLost(command, content, consumer))
                    .toList();
        }
    }

    private static boolean isLost(CommandRecord command, Content content, Consumer<?, ?> consumer) {
        var position = command.position();
        if (position == null) {
            return content.isDone();
        }
        var partition = new TopicPartition(Topics.COMMANDS, position.partition());
        return !content.isPending(partition, position.offset())
                || !isThere(command.id(), partition, position, consumer);
    }

    /** Whether the record at that position is still the one that was written there: a broker that lost its tail writes others in its place. */
    private static boolean isThere(String id, TopicPartition partition, Position position, Consumer<?, ?> consumer) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, position.offset());
        var deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (System.nanoTime() - deadline < 0) {
            for (var record : consumer.poll(TIMEOUT).records(partition)) {
                return record.offset() == position.offset() && id.equals(id(record));
            }
        }
        throw new org.apache.kafka.common.errors.TimeoutException(
                partition + " could not be read at offset " + position.offset() + " within " + TIMEOUT);
    }

    private static String id(ConsumerRecord<?, ?> record) {
        var id = record.headers().lastHeader(Headers.ID);
        return id == null || id.value() == null ? "" : new String(id.value(), UTF_8);
    }

    /** Per partition, the offset before which the workers have acknowledged every record; empty if there have never been workers. */
    private Map<TopicPartition, Long> acknowledged(Admin admin, Map<TopicPartition, Long> ends)
            throws ExecutionException, InterruptedException, TimeoutException {
        try {
            var acknowledged = new HashMap<TopicPartition, Long>();
            admin.listShareGroupOffsets(Map.of(group, ALL_PARTITIONS))
                    .partitionsToOffsetInfo(group)
                    .get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                    .forEach((partition, offset) -> {
                        if (offset != null) {
                            acknowledged.put(partition, acknowledged(offset, ends.getOrDefault(partition, 0L)));
                        }
                    });
            return acknowledged;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return Map.of();
            }
            throw e;
        }
    }

    /** The broker stores the start offset with the next change only; that nothing is left it tells at once. */
    private static long acknowledged(SharePartitionOffsetInfo offset, long end) {
        var isNothingLeft = offset.lag().isPresent() && offset.lag().get() <= 0;
        return isNothingLeft ? Math.max(end, offset.startOffset()) : offset.startOffset();
    }

    private static TopicPartition partition(PartitionInfo partition) {
        return new TopicPartition(partition.topic(), partition.partition());
    }

    /**
     * What is in the topic.
     *
     * @param starts the first offset of each partition
     * @param ends the offset after the last one of each partition
     * @param acknowledged before it, workers have acknowledged all; absent if there have never been workers
     */
    private record Content(
            Map<TopicPartition, Long> starts, Map<TopicPartition, Long> ends, Map<TopicPartition, Long> acknowledged) {

        /** Whether the record at that offset, if there is one, is still to be acknowledged. */
        boolean isPending(TopicPartition partition, long offset) {
            return offset >= first(partition) && offset < ends.getOrDefault(partition, 0L);
        }

        /** Whether no record is still to be acknowledged. */
        boolean isDone() {
            return ends.entrySet().stream().allMatch(end -> first(end.getKey()) >= end.getValue());
        }

        private long first(TopicPartition partition) {
            return Math.max(starts.getOrDefault(partition, 0L), acknowledged.getOrDefault(partition, 0L));
        }
    }
}
