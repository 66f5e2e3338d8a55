package dev.coursecreator.standalone.planted.gateway.retention;

import dev.coursecreator.standalone.planted.gateway.outbox.Outbox;

/** Planted: imports outbox. */
public interface Retention {
    void knows(Outbox outbox);
}
