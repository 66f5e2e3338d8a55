package dev.coursecreator.standalone.planted.markdown;

import dev.coursecreator.standalone.planted.gateway.jobs.Jobs;
import org.springframework.context.ApplicationContext;

/** Planted: course-markdown knows Spring, and the gateway. */
public interface Parser {

    void knows(ApplicationContext context, Jobs jobs);
}
