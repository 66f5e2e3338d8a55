package dev.coursecreator.standalone.planted.gateway.security;

import dev.coursecreator.standalone.planted.gateway.jobs.Jobs;

/** Planted: who asks imports jobs. */
public interface Caller {
    void knows(Jobs jobs);
}
