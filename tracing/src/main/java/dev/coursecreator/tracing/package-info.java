/**
 * The trace of a job. In: the {@code traceparent} that came with a request or a message. Out: spans, and the
 * {@code traceparent} to pass on. Called wherever the gateway or the worker takes something up or hands it on.
 */
@NullMarked
package dev.coursecreator.tracing;

import org.jspecify.annotations.NullMarked;
