package dev.coursecreator.gateway.outbox;

import dev.coursecreator.model.Check;
import dev.coursecreator.rest.database.Notifications;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the relay from the database to Kafka.
 *
 * @param pollInterval maximum interval between polls for messages of other gateways; own messages are sent at once. Null for the
 *     {@linkplain Notifications#pollInterval default}
 * @param batchSize how many messages to send before waiting for their acknowledgements
 * @param sendTimeout how long to wait for acknowledgements; longer than
 *     {@code spring.kafka.producer.properties.[delivery.timeout.ms]}, so that the outcome is known
 * @param claimLease how long a gateway has to send messages that it has claimed; after that another gateway sends them. Longer than the send timeout
 * @param retryAfter maximum delay before a retry after a failure
 * @param keepSent retention of sent messages
 * @param maxMessageSize size limit of a message; the topics and the producer must allow it
 */
@ConfigurationProperties("course-creator.outbox")
record OutboxSettings(
        @Nullable Duration pollInterval,
        @DefaultValue("100") int batchSize,
        @DefaultValue("30s") Duration sendTimeout,
        @DefaultValue("1m") Duration claimLease,
        @DefaultValue("1s") Duration retryAfter,
        @DefaultValue("1d") Duration keepSent,
        @DefaultValue("48MB") DataSize maxMessageSize) {

    OutboxSettings {
        if (pollInterval != null) {
            Check.atLeast("course-creator.outbox.poll-interval in ms", pollInterval.toMillis(), 1);
        }
        Check.atLeast("course-creator.outbox.batch-size", batchSize, 1);
        Check.atLeast("course-creator.outbox.send-timeout in ms", sendTimeout.toMillis(), 1);
        Check.that(
                claimLease.compareTo(sendTimeout) > 0,
                "course-creator.outbox.claim-lease must be longer than course-creator.outbox.send-timeout ("
                        + sendTimeout + ") but was " + claimLease);
        Check.atLeast("course-creator.outbox.retry-after in ms", retryAfter.toMillis(), 1);
        Check.atLeast("course-creator.outbox.keep-sent in ms", keepSent.toMillis(), 0);
        Check.atLeast("course-creator.outbox.max-message-size in bytes", maxMessageSize.toBytes(), 1);
    }
}
