package dev.coursecreator.standalone.planted.gateway.courses;

import dev.coursecreator.standalone.planted.gateway.jobs.Jobs;
import dev.coursecreator.standalone.planted.worker.commands.Commands;

/** Planted violation: imports jobs and the worker. */
public interface Courses {
    void uses(Jobs jobs, Commands commands);
}
