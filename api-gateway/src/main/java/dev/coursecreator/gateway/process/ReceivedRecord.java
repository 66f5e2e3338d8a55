package dev.coursecreator.gateway.process;

import dev.coursecreator.model.JobId;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** A record of the event topic that could be decoded. */
record ReceivedRecord(ConsumerRecord<String, byte[]> record, ReceivedEvent event) {

    JobId jobId() {
        return event.event().jobId();
    }

    TopicPartition partition() {
        return new TopicPartition(record.topic(), record.partition());
    }
}
