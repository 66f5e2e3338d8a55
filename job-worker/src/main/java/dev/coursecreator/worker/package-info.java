/**
 * The worker service: stateless, scaled by starting more of them. In: commands from a Kafka share group. Out: artifacts and
 * events. Never sees the database.
 */
@NullMarked
package dev.coursecreator.worker;

import org.jspecify.annotations.NullMarked;
