/**
 * Prepares Kafka for the gateway. In: the settings. Out: topics, and the event {@code KafkaReady}. Used by {@code outbox},
 * {@code process} and {@code health}.
 */
@NullMarked
package dev.coursecreator.gateway.kafka;

import org.jspecify.annotations.NullMarked;
