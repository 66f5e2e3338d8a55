package dev.coursecreator.gateway.progress;

import dev.coursecreator.gateway.jobs.FeedEvent;
import dev.coursecreator.rest.security.Caller;
import java.util.Set;

/**
 * The events of all jobs that the caller may see, by their positions. They never end.
 *
 * @param types only these; empty for all
 */
record EventsOfAllJobs(Caller caller, Set<String> types, RecentEvents latest) implements EventSource {

    EventsOfAllJobs {
        types = Set.copyOf(types);
    }

    @Override
    public Batch after(long id, int limit) {
        var events = latest.after(id, limit);
        var told = events.stream()
                .filter(event -> event.isSeenBy(caller))
                .filter(event -> types.isEmpty() || types.contains(event.event().type()))
                .map(EventsOfAllJobs::told)
                .toList();
        return new Batch(events.isEmpty() ? id : events.getLast().position(), told);
    }

    private static Told told(FeedEvent event) {
        return new Told(event.position(), event.event().type(), event.event().data());
    }

    @Override
    public boolean endsWith(Told last) {
        return false;
    }

    @Override
    public String toString() {
        return "all jobs";
    }
}
