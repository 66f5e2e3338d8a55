package dev.coursecreator.gateway.kafka;

import dev.coursecreator.model.Check;
import org.jspecify.annotations.Nullable;

/**
 * The record of a command in Kafka.
 *
 * @param id of the message, the record's {@code ce_id}
 * @param position where the record was written; null if that is unknown
 */
public record CommandRecord(String id, @Nullable Position position) {

    /**
     * A place in the commands' topic.
     *
     * @param partition of the topic
     * @param offset in the partition, from 0
     */
    public record Position(int partition, long offset) {

        public Position {
            Check.atLeast("partition", partition, 0);
            Check.atLeast("offset", offset, 0);
        }
    }
}
