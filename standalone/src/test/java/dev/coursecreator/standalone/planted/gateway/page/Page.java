package dev.coursecreator.standalone.planted.gateway.page;

import dev.coursecreator.standalone.planted.gateway.jobs.Jobs;

/** Planted: what others build on imports jobs. */
public interface Page {
    void knows(Jobs jobs);
}
