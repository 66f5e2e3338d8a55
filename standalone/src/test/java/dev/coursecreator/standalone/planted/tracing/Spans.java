package dev.coursecreator.standalone.planted.tracing;

import dev.coursecreator.standalone.planted.model.Script;

/** Planted: tracing knows shared-model. */
public interface Spans {
    void knows(Script script);
}
