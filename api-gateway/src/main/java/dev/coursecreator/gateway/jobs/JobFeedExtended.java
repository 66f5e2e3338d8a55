package dev.coursecreator.gateway.jobs;

/**
 * The {@link JobFeed} has new events. A Spring application event. Listeners must not block.
 *
 * @param previous the last position before them
 * @param last their last position
 * @param isByThisGateway whether this gateway has placed any of them; if not, others have
 */
public record JobFeedExtended(long previous, long last, boolean isByThisGateway) {}
