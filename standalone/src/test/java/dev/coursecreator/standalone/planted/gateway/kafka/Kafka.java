package dev.coursecreator.standalone.planted.gateway.kafka;

import dev.coursecreator.standalone.planted.gateway.jobs.Jobs;

/** Planted: what others build on imports jobs. */
public interface Kafka {
    void knows(Jobs jobs);
}
