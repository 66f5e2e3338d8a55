package dev.coursecreator.standalone.planted.model;

import org.springframework.context.ApplicationContext;

/** Planted: shared-model knows Spring. */
public interface Script {
    void knows(ApplicationContext context);
}
