/**
 * What Kafka must be like before the gateway uses it. In: the settings. Out: topics, and {@code KafkaReady}. Listened to
 * by the outbox and by generation.
 */
@NullMarked
package dev.coursecreator.gateway.kafka;

import org.jspecify.annotations.NullMarked;
