package dev.coursecreator.model.worker;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.coursecreator.model.Check;
import dev.coursecreator.model.Message;
import dev.coursecreator.model.script.Voice;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A worker is alive. Sent every few seconds from its start until it has stopped, with everything that is known about it: only the last one counts,
 * and a worker that sends none any more is lost. May itself be lost.
 *
 * @param worker the name of the worker
 * @param version the version of its program; {@code development} if it is not a released one
 * @param startedAt when it began to consume commands, in milliseconds since 1970, UTC
 * @param slots how many commands it processes concurrently
 * @param running the commands that it is processing
 * @param voices all that it can speak with; null means {@link Voice#BUNDLED}
 * @param translates whether it can translate subtitles; null means no, as in the heartbeats of older workers
 */
public record WorkerHeartbeat(
        String worker,
        String version,
        long startedAt,
        int slots,
        WorkerStatus status,
        List<RunningCommand> running,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Voice> voices,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean translates)
        implements Message {

    public WorkerHeartbeat {
        Check.notBlank("worker", worker);
        Check.atLeast("startedAt", startedAt, 0);
        Check.atLeast("slots", slots, 1);
        running = List.copyOf(running);
        voices = voices == null || voices.equals(Voice.BUNDLED) ? null : List.copyOf(voices);
        translates = Boolean.TRUE.equals(translates) ? true : null;
    }

    /** Creates a heartbeat of a worker that does not translate, with the bundled voices only. */
    public WorkerHeartbeat(
            String worker,
            String version,
            long startedAt,
            int slots,
            WorkerStatus status,
            List<RunningCommand> running) {
        this(worker, version, startedAt, slots, status, running, null, null);
    }

    /** Returns the voices that the worker can speak with. */
    public List<Voice> voicesOrBundled() {
        return Objects.requireNonNullElse(voices, Voice.BUNDLED);
    }

    /** Returns whether it can translate subtitles. */
    public boolean canTranslate() {
        return Boolean.TRUE.equals(translates);
    }

    /** Heartbeats of one worker keep their order. */
    @Override
    public String key() {
        return worker;
    }
}
