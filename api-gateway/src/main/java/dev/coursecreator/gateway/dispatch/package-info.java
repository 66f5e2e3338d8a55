/**
 * Fair dispatch of lessons: owners share the workers, and no more is sent than workers can start soon; what Kafka loses is sent again. In: the
 * outbox, the start and end of commands. Out: the lessons to send, in order. Called by the relay in {@code outbox}, and by {@code process}.
 */
@NullMarked
package dev.coursecreator.gateway.dispatch;

import org.jspecify.annotations.NullMarked;
