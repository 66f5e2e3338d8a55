package dev.coursecreator.gateway.outbox;

import dev.coursecreator.model.Check;
import dev.coursecreator.rest.security.Owner;

/**
 * What decides when a piece of work is handed out, and by what it is known afterwards.
 *
 * @param owner of the job; owners take turns
 * @param priority the greater goes first among the owner's own work; between owners it counts for nothing
 * @param lesson of the job, from 1
 * @param attempt at that lesson, from 1; what was begun before goes before what never was
 */
public record DispatchKey(Owner owner, int priority, int lesson, int attempt) {

    public DispatchKey {
        Check.atLeast("lesson", lesson, 1);
        Check.atLeast("attempt", attempt, 1);
    }
}
