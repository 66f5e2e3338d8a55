package dev.coursecreator.gateway.kafka;

/** The broker is new enough and has the topics. A Spring application event, published once. */
public record KafkaReady() {}
