package dev.coursecreator.standalone.planted.model;

import org.springframework.context.ApplicationContext;

/** Planted violation: shared-model depends on Spring. */
public interface Script {
    void uses(ApplicationContext context);
}
