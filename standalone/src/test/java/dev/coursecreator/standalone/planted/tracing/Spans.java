package dev.coursecreator.standalone.planted.tracing;

import dev.coursecreator.standalone.planted.model.Script;

/** Planted violation: tracing depends on shared-model. */
public interface Spans {
    void uses(Script script);
}
