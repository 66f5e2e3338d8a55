package dev.coursecreator.standalone.planted.standalone;

import dev.coursecreator.standalone.planted.model.Script;

/** Planted: seen by the worker. */
public interface Main {
    void knows(Script script);
}
