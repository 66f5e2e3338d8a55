/**
 * Streams of job events as Server-Sent Events (WHATWG HTML, section 9.2). In: the events that {@code jobs} stores. Out: one stream per
 * client. Called by clients over REST.
 */
@NullMarked
package dev.coursecreator.gateway.progress;

import org.jspecify.annotations.NullMarked;
