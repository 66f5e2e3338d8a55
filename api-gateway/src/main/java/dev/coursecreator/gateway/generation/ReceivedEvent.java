package dev.coursecreator.gateway.generation;

import dev.coursecreator.model.event.GenerationEvent;

/**
 * An event as it came from Kafka.
 *
 * @param id unique per event; the same when it is delivered again
 */
record ReceivedEvent(String id, GenerationEvent event) {}
