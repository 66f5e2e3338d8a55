package dev.coursecreator.gateway.jobs;

import dev.coursecreator.rest.security.Caller;
import dev.coursecreator.rest.security.Owner;

/**
 * An event with its position in the feed of all jobs.
 *
 * @param position ascending, with gaps: events are deleted with their jobs
 * @param owner of the job
 */
public record FeedEvent(long position, Owner owner, JobEvent event) {

    public boolean isSeenBy(Caller caller) {
        return caller.seesAll() || caller.owner().equals(owner);
    }
}
