package dev.coursecreator.gateway.generation;

import dev.coursecreator.model.event.GenerationEvent;
import java.util.List;
import java.util.stream.Stream;

/**
 * The next state of a job and the follow-ups to execute. Both are stored in one transaction.
 *
 * @param followUps in execution order
 */
public record Decision(JobState state, List<FollowUp> followUps) {

    public Decision {
        followUps = List.copyOf(followUps);
    }

    /** Keeps the state, without follow-ups. */
    public static Decision nothing(JobState state) {
        return new Decision(state, List.of());
    }

    /** Decides the next event and returns both decisions as one. */
    public Decision then(GenerationEvent event) {
        var next = new Generation(state).decide(event);
        return new Decision(
                next.state(),
                Stream.concat(followUps.stream(), next.followUps().stream()).toList());
    }
}
