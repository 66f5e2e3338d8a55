package dev.coursecreator.model;

/** A message sent over Kafka: a {@link JobMessage}, or a {@link dev.coursecreator.model.worker.WorkerHeartbeat}. */
public interface Message {

    /** The key of the record: messages with the same key keep their order. */
    String key();
}
