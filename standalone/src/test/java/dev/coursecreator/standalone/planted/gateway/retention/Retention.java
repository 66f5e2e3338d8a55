package dev.coursecreator.standalone.planted.gateway.retention;

import dev.coursecreator.standalone.planted.gateway.outbox.Outbox;

/** Planted violation: imports outbox. */
public interface Retention {
    void uses(Outbox outbox);
}
