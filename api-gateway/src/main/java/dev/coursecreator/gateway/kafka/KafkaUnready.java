package dev.coursecreator.gateway.kafka;

/**
 * A Spring application event, published whenever an attempt to prepare the broker has failed. The next one follows by itself.
 *
 * @param reason for operators
 */
public record KafkaUnready(String reason) {}
