package dev.coursecreator.gateway.jobs;

import dev.coursecreator.model.JobId;
import java.time.Instant;

/**
 * A lesson whose worker has sent no heartbeat for a while.
 *
 * @param attempt the attempt of the last event
 * @param lastHeartbeat time of the last event of its worker, each of which counts as a heartbeat
 */
public record StalledLesson(JobId jobId, int lesson, int attempt, Instant lastHeartbeat) {}
