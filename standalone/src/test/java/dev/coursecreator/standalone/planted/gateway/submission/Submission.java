package dev.coursecreator.standalone.planted.gateway.submission;

import dev.coursecreator.standalone.planted.gateway.progress.Progress;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Planted violation: imports progress and Kafka. */
public interface Submission {

    void uses(ConsumerRecord<String, String> record, Progress progress);
}
