/**
 * Jobs as they are recorded: how far each has come, and what those who follow it are told. In: the states that generation
 * decides on; queries of clients. Out: rows, and {@code JobEventsAppended}. Called by generation, progress and clients.
 */
@NullMarked
package dev.coursecreator.gateway.jobs;

import org.jspecify.annotations.NullMarked;
