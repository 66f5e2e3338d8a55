package dev.coursecreator.model.worker;

import dev.coursecreator.model.script.Voice;
import java.util.List;

/** The voices of a worker in this process: a gateway beside it knows them before the first heartbeat. */
@FunctionalInterface
public interface LocalVoices {

    List<Voice> all();
}
