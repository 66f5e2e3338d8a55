/**
 * The stored jobs, their progress and events. In: the states that {@code generation} decides on; queries of clients. Out: rows,
 * {@code JobEventsAppended} and {@code JobFeedExtended}. Called by {@code submission}, {@code process}, {@code progress}, {@code webhooks} and clients.
 */
@NullMarked
package dev.coursecreator.gateway.jobs;

import org.jspecify.annotations.NullMarked;
