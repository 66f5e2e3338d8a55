package dev.coursecreator.model;

/**
 * A message sent over Kafka: a {@link dev.coursecreator.model.command.GenerationCommand}, a
 * {@link dev.coursecreator.model.command.CancelGeneration} or a {@link dev.coursecreator.model.event.GenerationEvent}. Every
 * message belongs to one job, whose id is the record key.
 */
public interface Message {

    JobId jobId();
}
