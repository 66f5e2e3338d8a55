package dev.coursecreator.gateway.progress;

import dev.coursecreator.gateway.jobs.FeedEvent;
import dev.coursecreator.rest.security.Caller;
import java.util.Set;

/**
 * The events of all jobs that the caller may see, by position in the feed. They never end.
 *
 * @param types only events of these types; empty for all
 */
record EventsOfAllJobs(Caller caller, Set<String> types, RecentEvents recent) implements EventSource {

    EventsOfAllJobs {
        types = Set.copyOf(types);
    }

    @Override
    public Batch after(long id, int limit) {
        var events = recent.after(id, limit);
        var visible = events.stream()
                .filter(event -> event.isSeenBy(caller))
                .filter(event -> types.isEmpty() || types.contains(event.event().type()))
                .map(EventsOfAllJobs::streamEvent)
                .toList();
        return new Batch(events.isEmpty() ? id : events.getLast().position(), visible);
    }

    private static StreamEvent streamEvent(FeedEvent event) {
        return new StreamEvent(
                event.position(), event.event().type(), event.event().data());
    }

    @Override
    public boolean endsWith(StreamEvent last) {
        return false;
    }

    /** Only if the client has asked for it: others expect events of jobs. */
    @Override
    public boolean includes(TransientEvent event) {
        var owner = event.owner();
        return types.contains(event.type())
                && (owner == null || caller.seesAll() || caller.owner().equals(owner));
    }

    @Override
    public String toString() {
        return "all jobs";
    }
}
