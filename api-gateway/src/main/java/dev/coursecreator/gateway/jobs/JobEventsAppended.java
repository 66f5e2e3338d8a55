package dev.coursecreator.gateway.jobs;

import dev.coursecreator.model.JobId;

/** Events of a job were appended. A Spring application event, published after the commit. Listeners must not block. */
public record JobEventsAppended(JobId jobId) {}
