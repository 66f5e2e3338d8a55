package dev.coursecreator.standalone.planted.gateway.jobs;

import dev.coursecreator.standalone.planted.gateway.generation.Generation;

/** Planted: imports generation, which imports it back. */
public interface Jobs {
    void knows(Generation generation);
}
