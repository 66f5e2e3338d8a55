package dev.coursecreator.gateway.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The current work of all live jobs.
 *
 * @param pendingJobs jobs that no worker has started
 * @param waitingLessons lessons that no worker has started
 * @param runningLessons lessons that a worker has started
 * @param waitingSince since when the longest waiting lesson waits; null if none waits
 * @param oldestHeartbeat the least recent of the last heartbeats of all running lessons and assemblies; null if none is running
 */
record LiveWork(
        int pendingJobs,
        int runningJobs,
        int waitingLessons,
        int runningLessons,
        @Nullable Instant waitingSince,
        @Nullable Instant oldestHeartbeat) {}
