package dev.coursecreator.worker.commands;

import dev.coursecreator.model.script.Voice;
import dev.coursecreator.model.worker.WorkerHeartbeat;
import dev.coursecreator.model.worker.WorkerStatus;
import dev.coursecreator.worker.WorkerSettings;
import dev.coursecreator.worker.diskspace.DiskSpace;
import java.util.List;
import java.util.Objects;

/**
 * What a heartbeat says about this worker.
 *
 * @param voices all that it can speak with
 * @param canTranslate whether it can translate subtitles
 */
record WorkerReport(
        WorkerSettings settings, RunningCommands running, DiskSpace space, List<Voice> voices, boolean canTranslate) {

    /** From the manifest of the jar; there is none in tests. */
    private static final String VERSION =
            Objects.requireNonNullElse(WorkerReport.class.getPackage().getImplementationVersion(), "development");

    /** The status of a worker that is not stopping. */
    WorkerStatus status() {
        return space.shortage().isPresent() ? WorkerStatus.OUT_OF_SPACE : WorkerStatus.ACTIVE;
    }

    WorkerHeartbeat heartbeat(long startedAt, WorkerStatus status) {
        return new WorkerHeartbeat(
                settings.name(), VERSION, startedAt, settings.slots(), status, running.all(), voices, canTranslate);
    }
}
