/**
 * The rules of a generation, pure: state and event in, next state and follow-ups out. No Spring, Kafka or JDBC. Called by
 * {@code submission} and {@code process}; its state is stored by {@code jobs}.
 */
@NullMarked
package dev.coursecreator.gateway.generation;

import org.jspecify.annotations.NullMarked;
