package dev.coursecreator.standalone.planted.artifacts;

import org.springframework.context.ApplicationContext;

/** Planted: artifact-store knows Spring. */
public interface Store {
    void knows(ApplicationContext context);
}
