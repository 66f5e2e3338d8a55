package dev.coursecreator.standalone.planted.markdown;

import dev.coursecreator.standalone.planted.gateway.jobs.Jobs;
import org.springframework.context.ApplicationContext;

/** Planted violation: course-markdown depends on Spring and the gateway. */
public interface Parser {

    void uses(ApplicationContext context, Jobs jobs);
}
