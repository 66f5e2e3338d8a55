package dev.coursecreator.gateway.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is going on at the moment, in all jobs together.
 *
 * @param pendingJobs of which nothing has begun
 * @param waitingLessons of live jobs, that no worker has begun
 * @param runningLessons that a worker has begun, as far as is known
 * @param waitingSince of the lesson that waits longest; null if none waits
 * @param silentSince when a sign of life came of that lesson or assembly of a course under way which is silent longest; null
 *     if none is under way
 */
record LiveWork(
        int pendingJobs,
        int runningJobs,
        int waitingLessons,
        int runningLessons,
        @Nullable Instant waitingSince,
        @Nullable Instant silentSince) {}
