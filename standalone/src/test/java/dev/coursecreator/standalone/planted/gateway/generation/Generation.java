package dev.coursecreator.standalone.planted.gateway.generation;

import dev.coursecreator.standalone.planted.gateway.jobs.Jobs;
import org.springframework.context.ApplicationContext;

/** Planted: imports jobs, and knows Spring. */
public interface Generation {

    void knows(ApplicationContext context, Jobs jobs);
}
