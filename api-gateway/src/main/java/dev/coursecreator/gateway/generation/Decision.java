package dev.coursecreator.gateway.generation;

import dev.coursecreator.model.event.GenerationEvent;
import java.util.List;
import java.util.stream.Stream;

/**
 * The state a job shall have, and what follows from it. Both are stored in one transaction.
 *
 * @param followUps in the order in which they are to be done
 */
public record Decision(JobState state, List<FollowUp> followUps) {

    public Decision {
        followUps = List.copyOf(followUps);
    }

    /** Nothing changes and nothing follows. */
    public static Decision nothing(JobState state) {
        return new Decision(state, List.of());
    }

    /** This decision and the one on the next event, as one. */
    public Decision then(GenerationEvent event) {
        var next = new Generation(state).decide(event);
        return new Decision(
                next.state(),
                Stream.concat(followUps.stream(), next.followUps().stream()).toList());
    }
}
