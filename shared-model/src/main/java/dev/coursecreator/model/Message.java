package dev.coursecreator.model;

/** A message sent over Kafka: a {@link JobMessage}, or what a worker {@linkplain dev.coursecreator.model.worker tells about itself}. */
public interface Message {

    /** The key of the record: messages with the same key keep their order. */
    String key();
}
