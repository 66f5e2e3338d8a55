package dev.coursecreator.standalone.planted.gateway.problem;

import dev.coursecreator.standalone.planted.gateway.jobs.Jobs;

/** Planted: what others build on imports jobs. */
public interface Problem {
    void knows(Jobs jobs);
}
