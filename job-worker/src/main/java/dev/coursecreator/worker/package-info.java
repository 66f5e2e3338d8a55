/**
 * The worker service: stateless and horizontally scalable. In: commands from a Kafka share group. Out: artifacts and
 * events. Has no access to the database.
 */
@NullMarked
package dev.coursecreator.worker;

import org.jspecify.annotations.NullMarked;
