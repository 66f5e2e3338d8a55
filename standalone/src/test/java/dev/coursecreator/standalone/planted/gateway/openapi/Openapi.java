package dev.coursecreator.standalone.planted.gateway.openapi;

import dev.coursecreator.standalone.planted.gateway.jobs.Jobs;

/** Planted: what others build on imports jobs. */
public interface Openapi {
    void knows(Jobs jobs);
}
