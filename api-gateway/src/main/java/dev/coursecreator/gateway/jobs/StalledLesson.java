package dev.coursecreator.gateway.jobs;

import dev.coursecreator.model.JobId;
import java.time.Instant;

/**
 * A lesson of whose worker nothing was heard for a while.
 *
 * @param attempt the one that was heard last
 * @param lastHeard when that was
 */
public record StalledLesson(JobId jobId, int lesson, int attempt, Instant lastHeard) {}
