package dev.coursecreator.gateway.outbox;

import dev.coursecreator.model.Check;
import dev.coursecreator.rest.security.Owner;

/**
 * Determines when a lesson is dispatched, and identifies it afterwards.
 *
 * @param owner of the job; owners share the workers fairly
 * @param priority higher goes first among the owner's own lessons; it does not count between owners
 * @param lesson number within the job, from 1
 * @param attempt number for that lesson, from 1; retries go before first attempts
 */
public record DispatchKey(Owner owner, int priority, int lesson, int attempt) {

    public DispatchKey {
        Check.atLeast("lesson", lesson, 1);
        Check.atLeast("attempt", attempt, 1);
    }
}
