package dev.coursecreator.model.worker;

import dev.coursecreator.model.Check;
import dev.coursecreator.model.Message;
import java.util.List;

/**
 * A worker is alive. Sent every few seconds from its start until it has stopped, with everything that is known about it: only the last one counts,
 * and a worker that sends none any more is lost. May itself be lost.
 *
 * @param worker the name of the worker
 * @param version the version of its program; {@code development} if it is not a released one
 * @param startedAt when it began to consume commands, in milliseconds since 1970, UTC
 * @param slots how many commands it processes concurrently
 * @param running the commands that it is processing
 */
public record WorkerHeartbeat(
        String worker, String version, long startedAt, int slots, WorkerStatus status, List<RunningCommand> running)
        implements Message {

    public WorkerHeartbeat {
        Check.notBlank("worker", worker);
        Check.atLeast("startedAt", startedAt, 0);
        Check.atLeast("slots", slots, 1);
        running = List.copyOf(running);
    }

    /** Heartbeats of one worker keep their order. */
    @Override
    public String key() {
        return worker;
    }
}
