/**
 * Distributed tracing of jobs. In: the {@code traceparent} of a request or message. Out: spans, and the {@code traceparent} to
 * propagate. Called by the gateway and the worker wherever they consume or send messages.
 */
@NullMarked
package dev.coursecreator.tracing;

import org.jspecify.annotations.NullMarked;
