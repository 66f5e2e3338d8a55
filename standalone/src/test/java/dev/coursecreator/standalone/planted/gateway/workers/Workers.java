package dev.coursecreator.standalone.planted.gateway.workers;

import dev.coursecreator.standalone.planted.gateway.jobs.Jobs;

/** Planted violation: workers imports jobs. */
public interface Workers {
    void uses(Jobs jobs);
}
