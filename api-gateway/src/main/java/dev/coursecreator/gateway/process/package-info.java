/**
 * The process manager of a generation. In: events of the workers, requests to cancel, retry and delete, the passing of time.
 * Out: stored decisions, commands in the outbox, finished courses. Called by Kafka, REST and {@code submission}.
 */
@NullMarked
package dev.coursecreator.gateway.process;

import org.jspecify.annotations.NullMarked;
