package dev.coursecreator.model;

/**
 * A message sent over Kafka: a {@link JobMessage}, what a worker {@linkplain dev.coursecreator.model.worker tells about itself}, or a
 * {@linkplain dev.coursecreator.model.preview preview}.
 */
public interface Message {

    /** The key of the record: messages with the same key keep their order. */
    String key();
}
