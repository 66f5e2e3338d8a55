package dev.coursecreator.standalone.planted.broker;

import dev.coursecreator.standalone.planted.model.Script;

/** Planted violation: the broker depends on shared-model. */
public interface Broker {
    void uses(Script script);
}
