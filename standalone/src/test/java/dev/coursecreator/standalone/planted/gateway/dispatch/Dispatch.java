package dev.coursecreator.standalone.planted.gateway.dispatch;

import dev.coursecreator.standalone.planted.gateway.jobs.Jobs;

/** Planted: imports jobs. */
public interface Dispatch {

    void knows(Jobs jobs);
}
