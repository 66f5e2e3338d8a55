package dev.coursecreator.gateway.jobs;

import dev.coursecreator.model.JobId;

/** There is news about a job. A Spring application event, published once the news is committed. Listeners must not block. */
public record JobEventsAppended(JobId jobId) {}
