package dev.coursecreator.standalone.planted.gateway.files;

import dev.coursecreator.standalone.planted.gateway.jobs.Jobs;

/** Planted: what others build on imports jobs. */
public interface Files {
    void knows(Jobs jobs);
}
