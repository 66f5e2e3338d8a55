package dev.coursecreator.standalone.planted.gateway.submission;

import dev.coursecreator.standalone.planted.gateway.progress.Progress;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Planted: imports progress, and Kafka. */
public interface Submission {

    void knows(ConsumerRecord<String, String> record, Progress progress);
}
