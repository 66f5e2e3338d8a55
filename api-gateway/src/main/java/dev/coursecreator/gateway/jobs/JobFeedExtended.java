package dev.coursecreator.gateway.jobs;

/** The {@link JobFeed} has new events. A Spring application event. Listeners must not block. */
public record JobFeedExtended() {}
