package dev.coursecreator.standalone.planted.gateway.deadletters;

import dev.coursecreator.standalone.planted.gateway.jobs.Jobs;

/** Planted violation: deadletters imports jobs. */
public interface DeadLetters {
    void uses(Jobs jobs);
}
