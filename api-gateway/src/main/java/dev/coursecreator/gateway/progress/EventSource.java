package dev.coursecreator.gateway.progress;

import java.util.List;

/** The events of a stream, in ascending order of their ids. */
interface EventSource {

    /** The events after that id, in order; at most {@code limit}. */
    Batch after(long id, int limit);

    /** Whether this event is the last one, unless more already exist. */
    boolean endsWith(StreamEvent last);

    /** Whether the client gets this event. */
    boolean includes(TransientEvent event);

    /** The job or jobs, for the log. */
    @Override
    String toString();

    /**
     * Consecutive events.
     *
     * @param lastId where the next batch continues: the last event that was read, whether or not the client may see it; the requested id if
     *     there was none
     */
    record Batch(long lastId, List<StreamEvent> events) {}

    /**
     * An event as it is sent to the client.
     *
     * @param id ascending
     * @param data JSON
     */
    record StreamEvent(long id, String type, String data) {}
}
