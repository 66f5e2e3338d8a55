package dev.coursecreator.worker.commands;

import dev.coursecreator.model.command.CancelGeneration;
import dev.coursecreator.model.message.Topics;
import dev.coursecreator.model.message.UnreadableMessageException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Consumes all cancellations. Every worker needs every cancellation, so it assigns the partitions itself, without a consumer
 * group, and starts reading some time before its own start.
 */
final class CancellationListener {

    private static final Logger LOG = LoggerFactory.getLogger(CancellationListener.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration RETRY_DELAY = Duration.ofSeconds(1);

    private final KafkaClientFactory kafka;
    private final Duration lookBack;
    private final CancelledJobs jobs;
    private final Clock clock;
    private volatile CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Thread thread;

    CancellationListener(KafkaClientFactory kafka, Duration lookBack, CancelledJobs jobs, Clock clock) {
        this.kafka = kafka;
        this.lookBack = lookBack;
        this.jobs = jobs;
        this.clock = clock;
    }

    void start() {
        stopping = new CountDownLatch(1);
        thread = Thread.ofPlatform().name("cancellations").daemon().start(this::run);
    }

    void stop() throws InterruptedException {
        stopping.countDown();
        var listening = thread;
        if (listening != null) {
            listening.join(Duration.ofSeconds(5));
        }
    }

    private void run() {
        try {
            while (!isStopping()) {
                try (var consumer = kafka.consumer("cancellations")) {
                    listen(consumer);
                } catch (KafkaException e) {
                    LOG.warn("cancellations cannot be read, retrying: {}", e.toString());
                }
                stopping.await(RETRY_DELAY.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            LOG.warn("interrupted; no more cancellations are read");
        }
    }

    private void listen(Consumer<String, byte[]> consumer) {
        var partitions = consumer.partitionsFor(Topics.CANCELLATIONS).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        if (partitions.isEmpty()) {
            jobs.markUpToDate();
            return;
        }
        consumer.assign(partitions);
        var ends = consumer.endOffsets(partitions);
        seekBack(consumer, partitions);
        while (!isStopping()) {
            consumer.poll(POLL).forEach(this::onRecord);
            if (ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                jobs.markUpToDate();
            }
        }
    }

    private void seekBack(Consumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        var since = clock.instant().minus(lookBack).toEpochMilli();
        Map<TopicPartition, Long> times = partitions.stream().collect(Collectors.toMap(p -> p, p -> since));
        consumer.offsetsForTimes(times).forEach((partition, found) -> {
            if (found == null) {
                consumer.seekToEnd(List.of(partition));
            } else {
                consumer.seek(partition, found.offset());
            }
        });
    }

    private void onRecord(ConsumerRecord<String, byte[]> record) {
        try {
            if (RecordDecoder.decode(record) instanceof CancelGeneration cancellation) {
                LOG.info("job {} is cancelled up to attempt {}", cancellation.jobId(), cancellation.lastAttempt());
                jobs.cancel(cancellation);
            }
        } catch (UnreadableMessageException e) {
            LOG.warn("unreadable cancellation at {}@{}: {}", record.partition(), record.offset(), e.getMessage());
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }
}
