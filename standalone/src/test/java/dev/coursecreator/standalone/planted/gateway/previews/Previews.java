package dev.coursecreator.standalone.planted.gateway.previews;

import dev.coursecreator.standalone.planted.gateway.jobs.Jobs;

/** Planted violation: previews imports jobs. */
public interface Previews {
    void uses(Jobs jobs);
}
