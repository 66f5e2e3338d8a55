/**
 * Prepares Kafka for the gateway, and looks into it. In: the settings. Out: topics, the events {@code KafkaReady} and {@code KafkaUnready}, and
 * which commands and events Kafka has. Used by {@code outbox}, {@code dispatch}, {@code process} and {@code health}.
 */
@NullMarked
package dev.coursecreator.gateway.kafka;

import org.jspecify.annotations.NullMarked;
