package dev.coursecreator.standalone.planted.gateway.jobs;

import dev.coursecreator.standalone.planted.gateway.process.Process;

/** Planted: imports process. */
public interface Jobs {

    void knows(Process process);
}
