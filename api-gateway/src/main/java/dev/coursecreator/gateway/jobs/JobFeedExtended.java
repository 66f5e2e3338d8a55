package dev.coursecreator.gateway.jobs;

/** There is more in the {@link JobFeed}. A Spring application event. Listeners must not block. */
public record JobFeedExtended() {}
