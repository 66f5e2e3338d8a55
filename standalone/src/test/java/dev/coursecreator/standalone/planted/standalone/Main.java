package dev.coursecreator.standalone.planted.standalone;

import dev.coursecreator.standalone.planted.model.Script;

/** Planted violation: the worker depends on this type. */
public interface Main {
    void uses(Script script);
}
