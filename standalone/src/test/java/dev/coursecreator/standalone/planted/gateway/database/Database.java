package dev.coursecreator.standalone.planted.gateway.database;

import dev.coursecreator.standalone.planted.gateway.jobs.Jobs;

/** Planted: what others build on imports jobs. */
public interface Database {
    void knows(Jobs jobs);
}
