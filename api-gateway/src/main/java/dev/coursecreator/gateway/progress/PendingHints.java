package dev.coursecreator.gateway.progress;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The hints that a stream has still to send, each once. There is a limit, as a client may read slowly: instead of more, one is sent that
 * names nothing, and so stands for them all.
 */
final class PendingHints {

    static final int MAX_HINTS = 100;

    private final Set<Hint> hints = new LinkedHashSet<>();

    synchronized void add(Hint hint) {
        if (hints.size() >= MAX_HINTS && !hints.contains(hint)) {
            hints.clear();
            hints.add(Hint.sourceCheckedSomewhere());
        } else {
            hints.add(hint);
        }
    }

    /** Removes and returns them, in the order in which they came. */
    synchronized List<Hint> drain() {
        var drained = List.copyOf(hints);
        hints.clear();
        return drained;
    }
}
