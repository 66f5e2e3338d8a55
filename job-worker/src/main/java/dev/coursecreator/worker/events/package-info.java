/**
 * What the worker reports. In: events of the commands' work and the progress of its lessons. Out: the events topic, in order
 * per job. Called by {@code commands}.
 */
@NullMarked
package dev.coursecreator.worker.events;

import org.jspecify.annotations.NullMarked;
