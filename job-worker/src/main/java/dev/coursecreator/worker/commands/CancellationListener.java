package dev.coursecreator.worker.commands;

import dev.coursecreator.model.command.CancelGeneration;
import dev.coursecreator.model.message.Topics;
import dev.coursecreator.model.message.UnreadableMessage;
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
 * Hears all cancellations, as every worker does: it reads the partitions itself, without a group, from some time before
 * its start on.
 */
final class CancellationListener {

    private static final Logger LOG = LoggerFactory.getLogger(CancellationListener.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(1);

    private final KafkaConnection kafka;
    private final Duration lookBack;
    private final CancelledJobs jobs;
    private final Clock clock;
    private volatile CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Thread thread;

    CancellationListener(KafkaConnection kafka, Duration lookBack, CancelledJobs jobs, Clock clock) {
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
                try (var reader = kafka.reader("cancellations")) {
                    listen(reader);
                } catch (KafkaException e) {
                    LOG.warn("hears no cancellations and tries again: {}", e.toString());
                }
                stopping.await(BEFORE_NEXT_TRY.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            LOG.warn("was interrupted and hears no more cancellations");
        }
    }

    private void listen(Consumer<String, byte[]> reader) {
        var partitions = reader.partitionsFor(Topics.CANCELLATIONS).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        if (partitions.isEmpty()) {
            jobs.areUpToDate();
            return;
        }
        reader.assign(partitions);
        var ends = reader.endOffsets(partitions);
        seekBack(reader, partitions);
        while (!isStopping()) {
            reader.poll(POLL).forEach(this::hear);
            if (ends.entrySet().stream().allMatch(end -> reader.position(end.getKey()) >= end.getValue())) {
                jobs.areUpToDate();
            }
        }
    }

    private void seekBack(Consumer<String, byte[]> reader, List<TopicPartition> partitions) {
        var since = clock.instant().minus(lookBack).toEpochMilli();
        Map<TopicPartition, Long> times = partitions.stream().collect(Collectors.toMap(p -> p, p -> since));
        reader.offsetsForTimes(times).forEach((partition, found) -> {
            if (found == null) {
                reader.seekToEnd(List.of(partition));
            } else {
                reader.seek(partition, found.offset());
            }
        });
    }

    private void hear(ConsumerRecord<String, byte[]> record) {
        try {
            if (Envelopes.open(record) instanceof CancelGeneration cancellation) {
                LOG.info("job {} is cancelled, attempt {}", cancellation.jobId(), cancellation.lastAttempt());
                jobs.cancel(cancellation);
            }
        } catch (UnreadableMessage e) {
            LOG.warn("an unreadable cancellation at {}@{}: {}", record.partition(), record.offset(), e.getMessage());
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }
}
