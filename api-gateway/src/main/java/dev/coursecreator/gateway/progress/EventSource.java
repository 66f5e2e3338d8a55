package dev.coursecreator.gateway.progress;

import java.util.List;

/** Where a stream's events come from. */
interface EventSource {

    /** What comes after that event, in order; at most so much. */
    Batch after(long id, int limit);

    /** Whether nothing more will come after this event, unless there is already more. */
    boolean endsWith(Told last);

    /** For the log. */
    @Override
    String toString();

    /**
     * A part of what there is.
     *
     * @param reached from here it goes on: the last one that was looked at, whether or not the client is told of it; the id that was
     *     asked for if there was nothing
     */
    record Batch(long reached, List<Told> events) {}

    /**
     * An event as a client is told it.
     *
     * @param id ascending
     * @param data JSON
     */
    record Told(long id, String type, String data) {}
}
