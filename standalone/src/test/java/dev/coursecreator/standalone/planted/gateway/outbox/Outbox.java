package dev.coursecreator.standalone.planted.gateway.outbox;

import dev.coursecreator.standalone.planted.gateway.dispatch.Dispatch;

/** Planted: imports dispatch, which is built on it. */
public interface Outbox {

    void knows(Dispatch dispatch);
}
