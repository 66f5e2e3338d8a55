package dev.coursecreator.standalone.planted.gateway.jobs;

import dev.coursecreator.standalone.planted.gateway.process.Process;

/** Planted violation: imports process. */
public interface Jobs {

    void uses(Process process);
}
