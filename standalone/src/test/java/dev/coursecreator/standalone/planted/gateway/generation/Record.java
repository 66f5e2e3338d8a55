package dev.coursecreator.standalone.planted.gateway.generation;

import dev.coursecreator.standalone.planted.gateway.progress.Progress;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Planted: Kafka outside the listener; generation imports progress. */
public interface Record {
    void knows(ConsumerRecord<String, String> record, Progress progress);
}
