/**
 * Which waiting lessons are sent to Kafka, and when: owners take turns, and no more is sent than workers can begin soon. In: the
 * outbox, the start and end of lessons. Out: the order of sending. Called by the relay in {@code outbox} and by {@code process}.
 */
@NullMarked
package dev.coursecreator.gateway.dispatch;

import org.jspecify.annotations.NullMarked;
