package dev.coursecreator.standalone.planted.gateway.generation;

import dev.coursecreator.standalone.planted.gateway.jobs.Jobs;
import org.springframework.context.ApplicationContext;

/** Planted violation: imports jobs and depends on Spring. */
public interface Generation {

    void uses(ApplicationContext context, Jobs jobs);
}
