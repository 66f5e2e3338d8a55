package dev.coursecreator.standalone.planted.gateway.ledger;

import dev.coursecreator.standalone.planted.gateway.outbox.Outbox;

/** Planted violation: imports outbox. */
public interface Ledger {
    void uses(Outbox outbox);
}
