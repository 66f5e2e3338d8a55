package dev.coursecreator.standalone.planted.gateway.health;

import dev.coursecreator.standalone.planted.gateway.jobs.Jobs;

/** Planted violation: a foundation imports jobs. */
public interface Health {
    void uses(Jobs jobs);
}
