package dev.coursecreator.standalone.planted.gateway.voices;

import dev.coursecreator.standalone.planted.gateway.jobs.Jobs;

/** Planted violation: voices imports jobs. */
public interface Voices {
    void uses(Jobs jobs);
}
