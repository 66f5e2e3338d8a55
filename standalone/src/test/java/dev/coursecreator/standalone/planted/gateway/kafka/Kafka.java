package dev.coursecreator.standalone.planted.gateway.kafka;

import dev.coursecreator.standalone.planted.gateway.jobs.Jobs;

/** Planted violation: a foundation imports jobs. */
public interface Kafka {
    void uses(Jobs jobs);
}
