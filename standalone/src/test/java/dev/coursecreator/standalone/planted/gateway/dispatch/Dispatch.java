package dev.coursecreator.standalone.planted.gateway.dispatch;

import dev.coursecreator.standalone.planted.gateway.jobs.Jobs;

/** Planted violation: imports jobs. */
public interface Dispatch {

    void uses(Jobs jobs);
}
