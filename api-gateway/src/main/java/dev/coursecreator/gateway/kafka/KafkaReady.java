package dev.coursecreator.gateway.kafka;

/** A Spring application event, published once when the broker is compatible and has the topics. */
public record KafkaReady() {}
