package dev.coursecreator.standalone.planted.gateway.outbox;

import dev.coursecreator.standalone.planted.gateway.dispatch.Dispatch;

/** Planted violation: imports dispatch, which depends on it. */
public interface Outbox {

    void uses(Dispatch dispatch);
}
