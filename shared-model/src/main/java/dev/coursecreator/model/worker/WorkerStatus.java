package dev.coursecreator.model.worker;

/** Whether a worker takes commands. */
public enum WorkerStatus {
    ACTIVE,
    /** It takes none until there is more space on its disk. */
    OUT_OF_SPACE,
    /** It takes no more; those that are running may end. */
    STOPPING,
    /** Its last heartbeat. */
    STOPPED
}
