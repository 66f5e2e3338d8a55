package dev.coursecreator.standalone.planted.gateway.health;

import dev.coursecreator.standalone.planted.gateway.jobs.Jobs;

/** Planted: what others build on imports jobs. */
public interface Health {
    void knows(Jobs jobs);
}
