package dev.coursecreator.standalone.planted.gateway.openapi;

import dev.coursecreator.standalone.planted.gateway.jobs.Jobs;

/** Planted violation: a foundation imports jobs. */
public interface Openapi {
    void uses(Jobs jobs);
}
