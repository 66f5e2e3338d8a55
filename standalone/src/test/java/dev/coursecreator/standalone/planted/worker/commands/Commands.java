package dev.coursecreator.standalone.planted.worker.commands;

import dev.coursecreator.standalone.planted.gateway.jobs.Jobs;
import dev.coursecreator.standalone.planted.standalone.Main;

/** Planted violation: the worker imports the gateway and standalone. */
public interface Commands {
    void uses(Jobs jobs, Main main);
}
