/**
 * Publishes events. In: the results of commands and the progress of lessons. Out: the events topic, in order per job.
 * Called by {@code commands}.
 */
@NullMarked
package dev.coursecreator.worker.events;

import org.jspecify.annotations.NullMarked;
