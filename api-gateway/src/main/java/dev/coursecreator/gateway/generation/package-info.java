/**
 * The state machine of a generation as pure functions; no Spring, Kafka or JDBC. In: state and event. Out: next state and follow-ups.
 * Called by {@code submission} and {@code process}; the state is stored by {@code jobs}.
 */
@NullMarked
package dev.coursecreator.gateway.generation;

import org.jspecify.annotations.NullMarked;
