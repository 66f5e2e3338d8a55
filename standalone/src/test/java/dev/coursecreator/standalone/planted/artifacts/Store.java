package dev.coursecreator.standalone.planted.artifacts;

import org.springframework.context.ApplicationContext;

/** Planted violation: artifact-store depends on Spring. */
public interface Store {
    void uses(ApplicationContext context);
}
