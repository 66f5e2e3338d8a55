package dev.coursecreator.standalone.planted.broker;

import dev.coursecreator.standalone.planted.model.Script;

/** Planted: the broker knows shared-model. */
public interface Broker {
    void knows(Script script);
}
