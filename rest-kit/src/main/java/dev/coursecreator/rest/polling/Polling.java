package dev.coursecreator.rest.polling;

import java.util.List;

/** A bean that works in polling loops. Liveness watches them: a run that does not return is a thread that hangs. */
public interface Polling {

    List<PollingLoop> loops();
}
