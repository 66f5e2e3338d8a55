package dev.coursecreator.standalone.planted.gateway.generation;

import dev.coursecreator.standalone.planted.gateway.jobs.Jobs;

/** Planted: knows Kafka, by way of another class. */
public interface Generation {
    void knows(Record record, Jobs jobs);
}
