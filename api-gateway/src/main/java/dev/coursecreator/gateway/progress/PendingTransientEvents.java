package dev.coursecreator.gateway.progress;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The transient events that a stream has still to send, each once. There is a limit, as a client may read slowly: instead of more, one is sent that
 * names nothing, and so stands for them all.
 */
final class PendingTransientEvents {

    static final int MAX_EVENTS = 100;

    private final Set<TransientEvent> events = new LinkedHashSet<>();

    synchronized void add(TransientEvent event) {
        if (events.size() >= MAX_EVENTS && !events.contains(event)) {
            events.clear();
            events.add(TransientEvent.sourceCheckedSomewhere());
        } else {
            events.add(event);
        }
    }

    /** Removes and returns them, in the order in which they came. */
    synchronized List<TransientEvent> drain() {
        var drained = List.copyOf(events);
        events.clear();
        return drained;
    }
}
