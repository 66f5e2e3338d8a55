package dev.coursecreator.standalone.planted.gateway.files;

import dev.coursecreator.standalone.planted.gateway.jobs.Jobs;

/** Planted violation: a foundation imports jobs. */
public interface Files {
    void uses(Jobs jobs);
}
